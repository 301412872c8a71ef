import type { Provider } from '../src/model/provider.ts';

/** Not an issuer: holds the rules for user names and passwords in addresses, headers and commands. */
export const basicAuth: Provider = {
  id: 'basic-auth',
  name: 'Basic authentication',
  source: 'https://www.rfc-editor.org/rfc/rfc7617',
  rules: [
    {
      id: 'basic-auth-url',
      title: 'Password in a web address',
      provider: null,
      trigger: { on: 'literal', text: ['://'] },
      pattern:
        /(?<=(?:https?|wss?|git|svn)):\/\/(?<user>[^\s:@/"'`<>{}$()[\]]{0,64}):(?<secret>(?!\$|%[a-z(]|\k<user>@|(?:(?:my|your|db|the|some|user|root|admin|test|super|app|dev|local|postgres|mysql|mongo|redis|rabbit|guest|strong|secure|secret|database|very)[_.-]?){0,3}(?:pass(?:word|wd|phrase)?|p[a4@]ssw[o0]rd|pwd|pw|secret|s3cr3t|change[_-]?(?:me|it|this)|example|test|root|admin|user(?:name)?|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rabbit(?:mq)?|guest|token|key|foo|bar|baz|foobar|default|dev|prod|demo|local|replace[_-]?me|redacted|hidden|hunter2|letmein|qwerty|abc|x{2,99}|\*{2,99}|\.{3}|#{1,99}|-{1,99})(?:[_-]?here|[_-]?123|\d{0,5}|!)@)(?!gh[opsur]_|github_pat_|gl(?:pat|dt)-|x-oauth-basic)(?=(?:%[0-9a-f]{2}|[^\s@%0-9]){0,127}[0-9])(?=[^\s@]{0,127}[a-z])[^\s@/"'`<>{}\\]{8,128})@(?!(?:localhost|127\.|0\.0\.0\.0|host\.docker|hostname|(?:my|your|the|some)[_.-]?(?:db|host|server|domain|site|company|proxy|database|cluster|app)|(?:host|server|domain|site|company|proxy|foo|bar|baz|test|a|b|x|acme|mysite|website|remote)\.(?:com|org|net|tld|io|local)|[a-z0-9.-]{0,80}\bexample\.|[a-z0-9.-]{0,80}\.(?:example|test|invalid|localhost|local|tld)(?![a-z0-9.-])))[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/iy,
      reach: 512,
      body: 'exact',
      severity: 'medium',
      lowEntropy: true,
      message: 'Signs in to the site on the same line.',
      examples: [
        { text: 'git clone https://deploy:k7{{alnum:16}}@git.acme-prod.net/app.git' },
        { text: 'PROXY=http://svc:q2{{alnum:12}}@proxy.acme-prod.net:8080' },
      ],
      counterExamples: [
        { text: 'http://user:pass@example.com/' },
        { text: 'https://user:password123@host.com' },
        { text: 'http://user:$' + '{PASSWORD}@proxy.acme-prod.net' },
        { text: 'https://username:p4ssw0rd@api.acme-prod.net' },
        { text: 'http://a:b@c' },
        { text: 'https://foo:bar@baz.com/path' },
      ],
    },
    // The classes allow only base64 of printable ASCII; the lookahead wants a colon in it. Common sample pairs are left out.
    {
      id: 'basic-auth-header',
      title: 'Basic authentication header',
      provider: null,
      trigger: { on: 'token', keywords: ['basic '] },
      pattern:
        /(?!czZCaGRSa3F0Mz|dXNlcm5hbWU6|dXNlcjp|QWxhZGRpbjp|YWRtaW46YWRtaW4|dGVzdDp0ZXN0|Zm9vOmJhc|eW91c|[A-Za-z0-9+/]{0,120}(?:OnBhc3|pwYXNz|6cGFzc))(?=(?:[A-Za-z0-9+/]{4}){0,60}(?:O[g-v]|[A-Za-z0-9+/][DTjz][o-r]|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]6))(?:[I-Za-f][A-HQ-Xg-nw-z0-3][ABEFIJMNQRUVYZcdghklopstwx014589][A-Za-z0-9+/]){3,100}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?(?![A-Za-z0-9+/=])/y,
      body: 'exact',
      before: /(?:auth[^\n]{0,60}|["'`=:]\s{0,2})basic\s{1,2}$/i,
      severity: 'medium',
      lowEntropy: true,
      message: 'Holds a user name and password in base64.',
      examples: [
        { text: 'Authorization: Basic YnVpbGQ6aDdLcTJ2THg0dFpuOQ==' },
        { text: "headers: { Authorization: 'Basic c3ZjLWFjbWU6UTlrMnhMdjdUelcz' }" },
      ],
      counterExamples: [
        { text: 'Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==' },
        { text: 'Authorization: Basic dXNlcm5hbWU6cGFzc3dvcmQ=' },
        { text: 'Authorization: Basic <base64>' },
        { text: 'Basic $' + '{Buffer.from(pair).toString("base64")}' },
      ],
    },
    {
      id: 'basic-auth-curl',
      title: 'Password in a curl command',
      provider: null,
      trigger: { on: 'literal', text: ['-u ', '--user'] },
      pattern:
        /(?<=curl[^\n]{0,300}\s)(?:-u |--user[ =])["']?(?<user>[^\s:"'$<>{}@]{1,64}):(?<secret>(?!(?:(?:my|your|db|the|some|user|root|admin|test|super|app|dev|local|postgres|mysql|mongo|redis|rabbit|guest|strong|secure|secret|database|very)[_.-]?){0,3}(?:pass(?:word|wd|phrase)?|p[a4@]ssw[o0]rd|pwd|pw|secret|s3cr3t|change[_-]?(?:me|it|this)|example|test|root|admin|user(?:name)?|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rabbit(?:mq)?|guest|token|key|foo|bar|baz|foobar|default|dev|prod|demo|local|replace[_-]?me|redacted|hidden|hunter2|letmein|qwerty|abc|x{2,99}|\*{2,99}|\.{3}|#{1,99}|-{1,99})(?:[_-]?here|[_-]?123|\d{0,5}|!)["'\s]|\k<user>["'\s]|(?:api:)?key-|\$|<|%)(?=[^\s]{0,127}[0-9])(?=[^\s]{0,127}[a-z])[^\s"'$<>{}\\]{8,128})(?=["'\s]|$)/iy,
      body: 'exact',
      severity: 'medium',
      lowEntropy: true,
      message: 'Signs in to the site on the same line.',
      examples: [
        { text: 'curl -u deploy:k7{{alnum:16}} https://api.acme-prod.net/v1' },
        { text: "curl -X POST --user 'svc:q2{{alnum:14}}' https://api.acme-prod.net/v1" },
      ],
      counterExamples: [
        { text: 'curl -u user:password https://api.example.com' },
        { text: 'curl -u $USER:$PASS https://api.example.com' },
        { text: 'docker run -u 1000:1000 image' },
        { text: 'curl -u admin:admin123 http://localhost' },
      ],
    },
  ],
  clues: {},
};
