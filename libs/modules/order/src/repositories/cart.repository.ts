import type { OrderDatabase, OrderTransaction } from '../order.database.ts';

export interface StoredLine {
  lineId: string;
  versionId: string;
  quantity: number;
  /** The price that the customer has seen. */
  unitMinor: number;
  currency: string;
}

export interface StoredCart {
  cartId: string;
  ownerKey: string;
  revision: number;
  /** In the order in which they were added. */
  lines: StoredLine[];
}

export const LINES_MAX = 50;
export const QUANTITY_MAX = 20;

/** The open carts of these owners with their lines, in one query because every cart page waits for it. */
export const findOpenCarts = (
  database: OrderDatabase | OrderTransaction,
  ownerKeys: string[],
): Promise<StoredCart[]> =>
  database.$queryRaw<StoredCart[]>`
    SELECT cart.id AS "cartId", cart.owner_key AS "ownerKey", cart.revision,
      coalesce(json_agg(json_build_object(
        'lineId', line.id, 'versionId', line.version_id, 'quantity', line.quantity,
        'unitMinor', line.unit_minor, 'currency', line.currency
      ) ORDER BY line.added_at, line.id) FILTER (WHERE line.id IS NOT NULL), '[]') AS lines
    FROM cart LEFT JOIN cart_line AS line ON line.cart_id = cart.id
    WHERE cart.owner_key = ANY (${ownerKeys}) AND cart.status = 'OPEN'
    GROUP BY cart.id`;

/** Open carts in the order of their ids, for whoever looks at all of them part by part. */
export const openCartsAfter = (
  database: OrderDatabase,
  after: string | null,
  limit: number,
): Promise<StoredCart[]> =>
  database.$queryRaw<StoredCart[]>`
    SELECT cart.id AS "cartId", cart.owner_key AS "ownerKey", cart.revision,
      json_agg(json_build_object(
        'lineId', line.id, 'versionId', line.version_id, 'quantity', line.quantity,
        'unitMinor', line.unit_minor, 'currency', line.currency
      )) AS lines
    FROM (
      SELECT * FROM cart WHERE status = 'OPEN' AND id > ${after ?? NIL_ID}::uuid
        AND EXISTS (SELECT FROM cart_line WHERE cart_line.cart_id = cart.id)
      ORDER BY id LIMIT ${limit}
    ) AS cart JOIN cart_line AS line ON line.cart_id = cart.id
    GROUP BY cart.id, cart.owner_key, cart.revision ORDER BY cart.id`;

/** Sorts before every id. */
const NIL_ID = '00000000-0000-0000-0000-000000000000';

export interface NewLine extends StoredLine {
  /** Used when the owner has no open cart yet. */
  newCartId: string;
  ownerKey: string;
  addedAt: Date;
}

/**
 * Adds to the owner's open cart, which is created if need be; a version that is there already adds up.
 * Returns the cart's id, or null when the line would exceed the quantity or the cart its lines.
 */
export async function addToCart(tx: OrderTransaction, line: NewLine): Promise<string | null> {
  const [added] = await tx.$queryRaw<{ cartId: string; changes: number }[]>`
    WITH seen AS (
      SELECT revision FROM cart WHERE owner_key = ${line.ownerKey} AND status = 'OPEN'
    ), open_cart AS (
      INSERT INTO cart (id, owner_key, revision, created_at, updated_at)
      VALUES (${line.newCartId}::uuid, ${line.ownerKey}, 1, ${line.addedAt}, ${line.addedAt})
      ON CONFLICT (owner_key) WHERE status = 'OPEN'
      DO UPDATE SET revision = cart.revision + 1, updated_at = excluded.updated_at
      RETURNING id, revision
    )
    INSERT INTO cart_line (id, cart_id, version_id, quantity, unit_minor, currency, added_at)
    SELECT ${line.lineId}::uuid, open_cart.id, ${line.versionId}::uuid, ${line.quantity},
      ${line.unitMinor}, ${line.currency}, ${line.addedAt}
    FROM open_cart
    WHERE (
      SELECT count(*) FROM cart_line AS other
      WHERE other.cart_id = open_cart.id AND other.version_id <> ${line.versionId}::uuid
    ) < ${LINES_MAX}
    ON CONFLICT (cart_id, version_id)
    DO UPDATE SET quantity = cart_line.quantity + excluded.quantity
      WHERE cart_line.quantity + excluded.quantity <= ${QUANTITY_MAX}
    RETURNING cart_id AS "cartId",
      (SELECT revision FROM open_cart) - coalesce((SELECT revision FROM seen), 0) AS changes`;
  if (!added) return null;
  // Another line came while this one waited for the cart, after its lines had been counted.
  const mayBeTooMany = added.changes > 1;
  if (mayBeTooMany && (await countLines(tx, added.cartId)) > LINES_MAX) {
    await tx.cartLine.deleteMany({ where: { id: line.lineId } });
    return null;
  }
  return added.cartId;
}

const countLines = (tx: OrderTransaction, cartId: string): Promise<number> =>
  tx.cartLine.count({ where: { cartId } });

/** The owner's open cart, marked as changed and held until the transaction ends; null when there is none. */
export async function lockOpenCart(
  tx: OrderTransaction,
  ownerKey: string,
  at: Date,
): Promise<StoredCart | null> {
  const { count } = await tx.cart.updateMany({
    where: { ownerKey, status: 'OPEN' },
    data: { revision: { increment: 1 }, updatedAt: at },
  });
  if (count === 0) return null;
  const [cart] = await findOpenCarts(tx, [ownerKey]);
  return cart ?? null;
}

export const updateCartLine = (
  tx: OrderTransaction,
  { lineId, ...data }: StoredLine,
): Promise<unknown> => tx.cartLine.update({ where: { id: lineId }, data });

export const deleteCartLine = (tx: OrderTransaction, lineId: string): Promise<unknown> =>
  tx.cartLine.delete({ where: { id: lineId } });

/** Closes the cart if it is exactly the one that was priced; false when it changed or is closed. */
export async function closeCart(
  tx: OrderTransaction,
  { cartId, revision }: Pick<StoredCart, 'cartId' | 'revision'>,
): Promise<boolean> {
  const { count } = await tx.cart.updateMany({
    where: { id: cartId, revision, status: 'OPEN' },
    data: { status: 'ORDERED' },
  });
  return count === 1;
}

/**
 * Hands the guest's open cart over to the user. Where both have one, quantities of the same version
 * add up to the most that is allowed, and so do lines. Does nothing when the guest has none, so it may run again.
 */
export async function mergeCarts(
  tx: OrderTransaction,
  userKey: string,
  guestKey: string,
): Promise<void> {
  const carts = await tx.$queryRaw<{ id: string; ownerKey: string }[]>`
    SELECT id, owner_key AS "ownerKey" FROM cart
    WHERE owner_key IN (${userKey}, ${guestKey}) AND status = 'OPEN'
    ORDER BY id FOR UPDATE`;
  const guestCart = carts.find(({ ownerKey }) => ownerKey === guestKey);
  const userCart = carts.find(({ ownerKey }) => ownerKey === userKey);
  if (!guestCart) return;
  if (!userCart) {
    await tx.cart.update({ where: { id: guestCart.id }, data: { ownerKey: userKey } });
    return;
  }
  await tx.$executeRaw`
    UPDATE cart_line AS mine SET quantity = least(${QUANTITY_MAX}, mine.quantity + guests.quantity)
    FROM cart_line AS guests
    WHERE mine.cart_id = ${userCart.id}::uuid AND guests.cart_id = ${guestCart.id}::uuid
      AND guests.version_id = mine.version_id`;
  await tx.$executeRaw`
    UPDATE cart_line SET cart_id = ${userCart.id}::uuid
    WHERE id IN (
      SELECT id FROM cart_line
      WHERE cart_id = ${guestCart.id}::uuid AND version_id NOT IN (
        SELECT version_id FROM cart_line WHERE cart_id = ${userCart.id}::uuid
      )
      ORDER BY added_at, id
      LIMIT greatest(0, ${LINES_MAX} - ${await countLines(tx, userCart.id)}::int)
    )`;
  await tx.cart.update({ where: { id: guestCart.id }, data: { status: 'MERGED' } });
  await tx.cart.update({ where: { id: userCart.id }, data: { revision: { increment: 1 } } });
}
