import type { DataSource } from 'typeorm';
import { beforeAll, expect, it } from 'vitest';
import { bearerOf, createToken, isInForce, listTokens, revokeToken, rotateToken } from '../../src/auth/tokens.js';
import { TokenRow } from '../../src/store/tables.js';
import { forEachDatabase } from '../support/databases.js';

/** Bearer tokens: how they end, that their use is noted, and how one takes the place of another. */

const now = (): string => new Date().toISOString();
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

forEachDatabase((open) => {
  let dataSource: DataSource;
  beforeAll(async () => {
    dataSource = await open();
  });
  const bear = (token: string) => bearerOf(dataSource, `Bearer ${token}`);
  const rowOf = (id: string) => dataSource.manager.findOneByOrFail(TokenRow, { id });

  it('a token names who acts, until it expires', async () => {
    const { id, token } = await createToken(dataSource, 'harvester', 'EDITOR', daysAgo(29), 30);
    expect(await bear(token)).toEqual({ role: 'EDITOR', actor: { kind: 'TOKEN', id, name: 'harvester', role: 'EDITOR' }, session: null });
    const old = await createToken(dataSource, 'harvester', 'EDITOR', daysAgo(31), 30);
    await expect(bear(old.token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    const row = await rowOf(old.id);
    expect(isInForce(row, now())).toBe(false);
    // At its very end it opens nothing any more.
    const end = row.expiresAt ?? '';
    expect([isInForce(row, new Date(Date.parse(end) - 1).toISOString()), isInForce(row, end)]).toEqual([true, false]);
  });

  it('is borne in any case of the name of its scheme, and by no other', async () => {
    const { id, token } = await createToken(dataSource, 'gazette', 'MEMBER', now());
    for (const scheme of ['Bearer', 'bearer', 'BEARER', 'bEaReR'])
      expect(await bearerOf(dataSource, `${scheme} ${token}`), scheme).toMatchObject({ role: 'MEMBER', actor: { id } });
    for (const header of [token, `Basic ${token}`, `Bearer${token}`, `Bearer ${token} x`, `Bearer ${token.toUpperCase()}`, ''])
      await expect(bearerOf(dataSource, header), header).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('a token without an end goes on until it is revoked', async () => {
    const { id, token } = await createToken(dataSource, 'gazette', 'MEMBER', daysAgo(4000));
    expect(await bear(token)).toMatchObject({ role: 'MEMBER' });
    await revokeToken(dataSource, id, now());
    await expect(bear(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(revokeToken(dataSource, id, now())).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  });

  it('its use is noted, to the hour', async () => {
    const { id, token } = await createToken(dataSource, 'meter', 'MEMBER', now());
    expect((await rowOf(id)).lastUsedAt).toBeNull();
    await bear(token);
    const used = (await rowOf(id)).lastUsedAt;
    expect(used).toMatch(/^\d{4}-/);
    await bear(token);
    expect((await rowOf(id)).lastUsedAt).toBe(used);
  });

  it('one takes the place of another, which goes on for a day and no longer than it would have', async () => {
    const old = await createToken(dataSource, 'rotor', 'EDITOR', daysAgo(10), 30);
    const made = await rotateToken(dataSource, old.id, now());
    expect(await bear(made.token)).toMatchObject({ role: 'EDITOR', actor: { name: 'rotor' } });
    expect(await bear(old.token)).toMatchObject({ role: 'EDITOR' });
    const hours = (Date.parse((await rowOf(old.id)).expiresAt!) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(23);
    expect(hours).toBeLessThanOrEqual(24);
    const days = (Date.parse((await rowOf(made.id)).expiresAt!) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(30);
    const nearlyOver = await createToken(dataSource, 'rotor', 'EDITOR', daysAgo(29.9), 30);
    const { oldExpiresAt } = await rotateToken(dataSource, nearlyOver.id, now());
    expect(Date.parse(oldExpiresAt) - Date.now()).toBeLessThan(3 * 3_600_000);
    await revokeToken(dataSource, old.id, now());
    await expect(rotateToken(dataSource, old.id, now())).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  });

  it.each([0, -1, 1.5, 3651, Number.NaN])('cannot be good for %s days', async (days) => {
    const before = (await listTokens(dataSource)).length;
    await expect(createToken(dataSource, 'odd', 'MEMBER', now(), days)).rejects.toMatchObject({ reason: 'LIFETIME_INVALID' });
    expect((await listTokens(dataSource)).length).toBe(before);
  });
});
