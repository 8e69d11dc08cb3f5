import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findChromium, launch } from "./chromium.ts";
import { type DemoServer, startDemo } from "./demo-server.ts";

const executable = findChromium();
if (executable === null)
  console.warn("SKIPPED: the browser tests need Chromium (apt-get install chromium, or CHROMIUM=…)");

describe.skipIf(executable === null)("the map in a browser", () => {
  let server: DemoServer;
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    server = await startDemo();
    browser = await launch(executable ?? "");
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    complaints = [];
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      const own = request.url().startsWith(server.address) || /^(?:blob|data):/.test(request.url());
      if (!own) complaints.push(`asked the network for ${request.url()}`);
    });
  });
  afterAll(async () => {
    await browser?.close();
    server?.stop();
  });

  async function open(query: string): Promise<void> {
    await page.goto(`${server.address}/${query}`);
    await page.locator("[data-claim]").first().waitFor();
  }

  test("stands within twenty seconds of the start", async () => {
    const opened = performance.now();
    await open("?lang=en");
    await page.waitForFunction(() => Number(document.querySelector<HTMLElement>(".map")?.dataset["styled"]) > 0);
    const spots = await page.locator(".map").getAttribute("data-spots");
    expect(Number(spots)).toBeGreaterThan(3);
    expect(server.milliseconds + performance.now() - opened).toBeLessThan(20_000);
  });

  test("a claim opens on the words that carry it", async () => {
    await open("?lang=en&type=capture");
    const line = page.locator("[data-claim]").first();
    const id = (await line.getAttribute("data-claim")) ?? "";
    await line.click();
    await page.locator("mark").first().waitFor();
    const marked = async (role: string): Promise<string> =>
      (await page.locator(`mark.role-${role}`).allTextContents()).join("");
    const claim = await (await fetch(`${server.address}/api/claims/${id}`)).json();
    const { document } = await (await fetch(`${server.address}/api/documents/${claim.document.id}`)).json();
    expect(await marked("clause")).toBe(document.text.slice(claim.evidence.start, claim.evidence.end));
    expect(await marked("trigger")).toBe(document.text.slice(claim.trigger.start, claim.trigger.end));
    expect(await page.locator(".report-text").textContent()).toBe(document.text);
    expect(page.url()).toContain(`claim=${id}`);
  });

  test("a link brings back the same view, Escape closes the evidence", async () => {
    await page.reload();
    await page.locator("mark").first().waitFor();
    await page.locator(".report-text").focus();
    await page.keyboard.press("Escape");
    await page.locator(".evidence").waitFor({ state: "detached" });
    expect(page.url()).not.toContain("claim=");
  });

  test("a spot of the map opens a claim that lies there", async () => {
    await open("?lang=en&where=located");
    await page.waitForFunction(() => Number(document.querySelector<HTMLElement>(".map")?.dataset["styled"]) > 0);
    const claims = await (await fetch(`${server.address}/api/claims?located=true`)).json();
    const { lat, lon } = claims.items[0].place;
    await open(`?lang=en&at=${lat},${lon},9`);
    await page.waitForFunction(() => Number(document.querySelector<HTMLElement>(".map")?.dataset["styled"]) > 0);
    await page.waitForTimeout(1500);
    const box = await page.locator(".map").boundingBox();
    await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    await page.locator("mark").first().waitFor();
    const id = new URL(page.url()).searchParams.get("claim");
    const opened = await (await fetch(`${server.address}/api/claims/${id}`)).json();
    expect(opened.place.lat).toBeCloseTo(lat, 1);
  });

  test("words, accents aside, narrow the list; the count follows", async () => {
    await open("?lang=fr");
    await page.locator("input[type=search]").fill("armee syrienne");
    await page.waitForURL(/text=/);
    const total = (await (await fetch(`${server.address}/api/claims?text=armee+syrienne`)).json()).total;
    expect(total).toBeGreaterThan(0);
    await page.waitForFunction((count) => document.querySelector(".tabs .count")?.textContent === String(count), total);
  });

  test("arrow keys move through the list, Enter opens", async () => {
    await open("?lang=fr");
    await page.locator("[data-claim]").first().focus();
    await page.keyboard.press("ArrowDown");
    const second = await page.locator("[data-claim]").nth(1).getAttribute("data-claim");
    await page.keyboard.press("Enter");
    await page.locator("mark").first().waitFor();
    expect(page.url()).toContain(`claim=${second}`);
  });

  test.each([
    ["fr", "ltr"],
    ["en", "ltr"],
    ["ar", "rtl"],
  ])("in %s it runs %s and fits a phone", async (language, direction) => {
    await page.setViewportSize({ width: 375, height: 740 });
    await open(`?lang=${language}`);
    expect(await page.locator("html").getAttribute("dir")).toBe(direction);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await page.locator("[data-claim]").first().click();
    await page.locator("mark").first().waitFor();
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  test("nothing was asked of the network and nothing complained", () => {
    expect(complaints).toEqual([]);
  });
});
