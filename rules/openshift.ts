import type { Provider } from '../src/model/provider.ts';

export const openshift: Provider = {
  id: 'openshift',
  name: 'OpenShift',
  source: 'https://docs.redhat.com/en/documentation/openshift_container_platform/',
  rules: [
    {
      id: 'openshift-token',
      title: 'OpenShift user token',
      provider: 'openshift',
      trigger: { on: 'prefix', text: ['sha256~'] },
      pattern: /sha256~(?<body>[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^sha256~/,
      message: 'Acts as its user in the cluster.',
      examples: [
        { text: 'oc login --token=sha256~{{b64url:43}}' },
        { text: 'Authorization: Bearer sha256~{{b64url:43}}' },
      ],
      counterExamples: [
        { text: 'oc login --token=sha256~xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'image@sha256:{{hex:64}}' },
      ],
    },
  ],
  clues: { names: ['OPENSHIFT', 'OC_TOKEN'], hosts: ['openshiftapps.com', 'openshift.com'] },
};
