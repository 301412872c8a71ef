import type { Repository } from './repository.ts';

/** Length of a full object id in hexadecimal digits. */
export const OID_LENGTH = { sha1: 40, sha256: 64 } as const;

/** Id of the object that holds no bytes, as git writes it for "there is nothing": all zeros. */
export function isNullOid(oid: string): boolean {
  return /^0+$/.test(oid);
}

/** Id of the empty tree: known without asking git, so nothing is written to the object database. */
export function emptyTree(repo: Repository): string {
  return repo.objectFormat === 'sha1'
    ? '4b825dc642cb6eb9a060e54bf8d69288fbee4904'
    : '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321';
}
