/** What the tests use of the name server; its package brings no types. */
declare module 'dns2' {
  interface Question {
    readonly name: string;
    readonly type: number;
  }
  interface Request {
    readonly questions: readonly Question[];
  }
  interface Response {
    readonly header: { rcode: number };
    readonly answers: object[];
    readonly authorities: object[];
  }
  interface NameServer {
    readonly listen: (options: {
      readonly udp: { readonly port: number; readonly address: string };
    }) => Promise<unknown>;
    readonly addresses: () => { readonly udp?: { readonly port: number } };
    readonly close: () => Promise<unknown>;
  }
  const dns2: {
    readonly createServer: (options: {
      readonly udp: true;
      readonly handle: (request: Request, send: (response: Response) => void) => void;
    }) => NameServer;
    readonly Packet: {
      readonly createResponseFromRequest: (request: Request) => Response;
      readonly TYPE: Readonly<Record<string, number>>;
      readonly CLASS: Readonly<Record<string, number>>;
      readonly RCODE: Readonly<Record<string, number>>;
    };
  };
  export default dns2;
}
