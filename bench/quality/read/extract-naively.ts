import type { Extract } from "./extractor.ts";

/** What a few lines can do: all text of the page, the words of `<title>`, `<meta name=author>`, the first ISO day. */
export function extractNaively(html: string): Extract {
  const meta = /<meta[^>]{0,200}name=["']author["'][^>]{0,200}content=["']([^"']{1,200})/i.exec(html)?.[1];
  return {
    body: html
      .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, " ")
      .replace(/<[^>]*>/g, " ")
      .replace(/&[a-z#\d]{2,8};/gi, " "),
    title: /<title[^>]*>([^<]*)/i.exec(html)?.[1]?.trim() ?? null,
    authors: meta ? [meta] : [],
    published: /\b20\d{2}-[01]\d-[0-3]\d/.exec(html)?.[0] ?? null,
  };
}
