/** The files that can be taken over, and what people call them. */
export const KINDS = {
  'gitleaks-ignore': '.gitleaksignore or .betterleaksignore',
  'gitleaks-report': 'a JSON report of gitleaks or betterleaks (its baseline)',
  'gitleaks-config': '.gitleaks.toml or .betterleaks.toml',
  'detect-secrets-baseline': '.secrets.baseline of detect-secrets',
  'secretlint-ignore': '.secretlintignore',
  'secretlint-config': '.secretlintrc.json or .secretlintrc.yml',
  'ggshield-config': '.gitguardian.yaml',
  'trufflehog-exclude': "a list of path expressions for trufflehog's --exclude-paths",
  'kingfisher-baseline': "kingfisher's baseline file",
} as const;
export type Kind = keyof typeof KINDS;
