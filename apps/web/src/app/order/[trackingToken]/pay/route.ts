import { paths } from '#web/paths.ts';
import { errorWords } from '#web/trpc/error-words.ts';
import { visitorApi } from '#web/trpc/server.ts';

/** Leads from the "Pay now" form to a payment page, or back to the order with the reason why not. */
export async function POST(
  _request: Request,
  { params }: { params: Promise<{ trackingToken: string }> },
): Promise<Response> {
  const { trackingToken } = await params;
  return seeOther(await paymentAddress(trackingToken));
}

async function paymentAddress(trackingToken: string): Promise<string> {
  try {
    const { paymentUrl } = await visitorApi().order.checkout.resume.mutate({ trackingToken });
    return paymentUrl;
  } catch (error) {
    return paths.order(trackingToken, { payProblem: errorWords(error).code ?? 'unreachable' });
  }
}

/** A relative address stays on whatever host the visitor used. */
const seeOther = (location: string): Response =>
  new Response(null, { status: 303, headers: { location } });
