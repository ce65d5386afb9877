package org.pacstream.ingest.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of itself: address ({@code link rel=canonical}, {@code og:url}), outlet ({@code
 * og:site_name}), title ({@code og:title}, {@code title}), publication and modification ({@code
 * article:published_time}, {@code itemprop=datePublished} and their like), language ({@code html
 * lang}).
 */
final class HtmlPage {
  private HtmlPage() {}

  /** The encoding is the one the page declares, else UTF-8. */
  static ArticleFields read(byte[] bytes) throws IOException {
    Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
    return new ArticleFields(
        null,
        null,
        null,
        content(page, "meta[property=article:modified_time]", "[itemprop=dateModified]"),
        content(page, "link[rel=canonical]", "meta[property=og:url]"),
        content(page, "meta[property=og:site_name]"),
        title(page),
        HtmlText.reduce(page),
        content(page, "meta[property=article:published_time]", "[itemprop=datePublished]"),
        language(page),
        "text/plain");
  }

  private static String title(Document page) {
    String title = content(page, "meta[property=og:title]");
    return title != null ? title : page.title();
  }

  private static String language(Document page) {
    Element html = page.selectFirst("html[lang]");
    return html == null || html.attr("lang").isBlank() ? null : html.attr("lang");
  }

  /** The first of these elements that says something, in whichever attribute it does. */
  private static String content(Document page, String... places) {
    for (String place : places) {
      for (Element element : page.select(place)) {
        for (String attribute : new String[] {"content", "href", "datetime"}) {
          if (!element.attr(attribute).isBlank()) {
            return element.attr(attribute).strip();
          }
        }
      }
    }
    return null;
  }
}
