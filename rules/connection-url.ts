import type { Provider } from '../src/model/provider.ts';

/** Not an issuer: holds the rules for passwords inside addresses. Placeholders and local throw-away passwords stay silent. */
export const connectionUrl: Provider = {
  id: 'connection-url',
  name: 'Connection URL',
  source: 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1',
  rules: [
    {
      id: 'connection-url-password',
      title: 'Password in a database or service URL',
      provider: null,
      trigger: { on: 'literal', text: ['://'] },
      pattern:
        /(?<=(?:^|[^a-z]|\\[nrt]|\[\d{1,3}m)(?:postgres(?:ql)?|mysql2?|mariadb|mongodb|rediss?|valkeys?|amqps?|mssql|sqlserver|clickhouse|cockroachdb|ftps?|ftpes|sftp|ssh|smtps?|imaps?|ldaps?|nats|couchdb|neo4j|bolt|oracle|snowflake|influxdb|cassandra|mqtts?)(?:\+[a-z0-9]{1,12})?):\/\/(?<user>[^\s:@/"'`<>{}$()[\]]{0,64}):(?<secret>(?!\$|%[a-z(]|\k<user>@|(?:(?:my|your|db|the|some|user|root|admin|test|super|app|dev|local|postgres|mysql|mongo|redis|rabbit|guest|strong|secure|secret|database|very)[_.-]?){0,3}(?:pass(?:word|wd|phrase)?|p[a4@]ssw[o0]rd|pwd|pw|secret|s3cr3t|change[_-]?(?:me|it|this)|example|test|root|admin|user(?:name)?|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rabbit(?:mq)?|guest|token|key|foo|bar|baz|foobar|default|dev|prod|demo|local|replace[_-]?me|redacted|hidden|hunter2|letmein|qwerty|abc|x{2,99}|\*{2,99}|\.{3}|#{1,99}|-{1,99})(?:[_-]?here|[_-]?123|\d{0,5}|!)@)(?=[^\s@]{0,127}[0-9!#%^&*?~=+]|[^\s@]{16,128}@)[^\s@/"'`<>{}\\]{6,128})@(?!(?:localhost|127\.|0\.0\.0\.0|host\.docker|hostname|(?:my|your|the|some)[_.-]?(?:db|host|server|domain|site|company|proxy|database|cluster|app)|(?:host|server|domain|site|company|proxy|foo|bar|baz|test|a|b|x|acme|mysite|website|remote)\.(?:com|org|net|tld|io|local)|[a-z0-9.-]{0,80}\bexample\.|[a-z0-9.-]{0,80}\.(?:example|test|invalid|localhost|local|tld)(?![a-z0-9.-])))[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/iy,
      reach: 512,
      body: 'exact',
      severity: 'high',
      lowEntropy: true,
      message: 'Signs in to the database or service on the same line.',
      examples: [
        { text: 'DATABASE_URL=postgres://app:{{alnum:16}}@db.acme-prod.net:5432/app' },
        { text: 'mongodb+srv://svc:{{alnum:20}}@cluster0.k3v9q.mongodb.net/app' },
        { text: 'REDIS_URL=rediss://:{{alnum:24}}@cache.acme-prod.net:6380' },
      ],
      counterExamples: [
        { text: 'postgres://user:password@localhost:5432/db' },
        { text: 'DATABASE_URL=postgresql://postgres:postgres@db:5432/app' },
        { text: 'mongodb+srv://<user>:<password>@cluster0.mongodb.net' },
        { text: 'postgres://$USER:$PASS@db.acme-prod.net/app' },
        { text: 'DATABASE_URL=postgres://user:$' + '{DB_PASSWORD}@db.acme-prod.net/app' },
        { text: 'mysql://root:secret123@127.0.0.1/test' },
        { text: 'postgres://%s:%s@%s:%d/%s' },
        { text: 'amqp://guest:guest@rabbit.acme-prod.net' },
        { text: 'postgresql://username:password@hostname:5432/database' },
      ],
    },
    // On localhost or a Compose service name only a generated password is worth a word.
    {
      id: 'connection-url-local-password',
      title: 'Password in a URL of a local service',
      provider: null,
      trigger: { on: 'literal', text: ['://'] },
      pattern:
        /(?<=(?:^|[^a-z]|\\[nrt]|\[\d{1,3}m)(?:postgres(?:ql)?|mysql2?|mariadb|mongodb|rediss?|valkeys?|amqps?|mssql|sqlserver|clickhouse|cockroachdb|ftps?|ftpes|sftp|ssh|smtps?|imaps?|ldaps?|nats|couchdb|neo4j|bolt|oracle|snowflake|influxdb|cassandra|mqtts?)(?:\+[a-z0-9]{1,12})?):\/\/(?<user>[^\s:@/"'`<>{}$()[\]]{0,64}):(?<secret>(?!\$|%[a-z(]|\k<user>@|(?:(?:my|your|db|the|some|user|root|admin|test|super|app|dev|local|postgres|mysql|mongo|redis|rabbit|guest|strong|secure|secret|database|very)[_.-]?){0,3}(?:pass(?:word|wd|phrase)?|p[a4@]ssw[o0]rd|pwd|pw|secret|s3cr3t|change[_-]?(?:me|it|this)|example|test|root|admin|user(?:name)?|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rabbit(?:mq)?|guest|token|key|foo|bar|baz|foobar|default|dev|prod|demo|local|replace[_-]?me|redacted|hidden|hunter2|letmein|qwerty|abc|x{2,99}|\*{2,99}|\.{3}|#{1,99}|-{1,99})(?:[_-]?here|[_-]?123|\d{0,5}|!)@)(?=[a-z0-9_-]{0,127}[0-9])[a-z0-9_-]{20,128})@(?:localhost|127\.0\.0\.1|0\.0\.0\.0|host\.docker\.internal|[a-z0-9_-]{1,40})(?![a-z0-9.-])/iy,
      reach: 512,
      body: 'weak',
      severity: 'medium',
      message: 'Signs in to the service on the same line, wherever that password is used again.',
      examples: [
        { text: 'DATABASE_URL=postgres://app:{{alnum:32}}@db:5432/app' },
        { text: 'redis://:{{hex:32}}@localhost:6379/0' },
      ],
      counterExamples: [
        { text: 'postgres://app:app_password_for_local_dev@db:5432/app' },
        { text: 'redis://localhost:6379/0' },
        { text: 'postgres://postgres:postgres@localhost/db' },
      ],
    },
    {
      id: 'connection-string-password',
      title: 'Password in a connection string',
      provider: null,
      trigger: { on: 'literal', text: ['Password=', 'Pwd='] },
      pattern:
        /(?<=(?:Server|Data Source|Host|Address|Addr|Uid|User Id|User ID|UserID|Username|Initial Catalog|Database)=[^;"'\n]{1,100};[^"'\n]{0,120})(?<=;\s?)(?:Password|Pwd)=(?<secret>(?!(?:(?:my|your|db|the|some|user|root|admin|test|super|app|dev|local|postgres|mysql|mongo|redis|rabbit|guest|strong|secure|secret|database|very)[_.-]?){0,3}(?:pass(?:word|wd|phrase)?|p[a4@]ssw[o0]rd|pwd|pw|secret|s3cr3t|change[_-]?(?:me|it|this)|example|test|root|admin|user(?:name)?|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rabbit(?:mq)?|guest|token|key|foo|bar|baz|foobar|default|dev|prod|demo|local|replace[_-]?me|redacted|hidden|hunter2|letmein|qwerty|abc|x{2,99}|\*{2,99}|\.{3}|#{1,99}|-{1,99})(?:[_-]?here|[_-]?123|\d{0,5}|!)[;"'\s]|\$|<|\{|%|\[)(?=[^;\s]{0,127}[0-9!#%^&*?~=+@])[^;"'\s<>{}\\]{8,128})(?=[;"'\s\\]|$)/iy,
      reach: 256,
      body: 'exact',
      severity: 'high',
      lowEntropy: true,
      message: 'Signs in to the database that the string names.',
      examples: [
        {
          text: 'Server=tcp:acme.database.windows.net,1433;Initial Catalog=app;User ID=svc;Password={{alnum:18}}7!;Encrypt=True;',
        },
        { text: '"Host=db.acme-prod.net;Username=app;Password={{alnum:20}}9"' },
      ],
      counterExamples: [
        { text: 'Server=localhost;Database=app;User Id=sa;Password=<password>;' },
        { text: 'Server=db;User Id=sa;Password=Password123!;' },
        { text: 'Host=localhost;Username=postgres;Password=postgres' },
        { text: 'Server=x;User ID=y;Password=$' + '{DB_PASSWORD};' },
      ],
    },
  ],
  clues: {},
};
