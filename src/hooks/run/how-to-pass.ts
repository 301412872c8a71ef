/** How a person gets past the hook on purpose. Git can't leave out every hook, and a server's hooks not at all. */
export function howToPass(event: string): string {
  switch (event) {
    case 'pre-receive':
      return 'The server refuses; whoever runs it can pass once with UNLEAK_SKIP="reason" in its environment.\n';
    case 'pre-push':
      return 'To pass on purpose: git push --no-verify, or UNLEAK_SKIP="reason" git push … (the reason is printed).\n';
    case 'prepare-commit-msg':
    case 'pre-applypatch':
      return 'To pass on purpose: UNLEAK_SKIP="reason" git … (the reason is printed); --no-verify does not reach this hook.\n';
    case 'pre-merge-commit':
      return 'To pass on purpose: git merge --no-verify …, or UNLEAK_SKIP="reason" git merge … (the reason is printed).\n';
    default:
      return 'To pass on purpose: git commit --no-verify, or UNLEAK_SKIP="reason" git commit … (the reason is printed).\n';
  }
}
