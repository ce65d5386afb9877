package org.pacstream.ingest.article;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * HTML reduced to the text a reader sees: paragraphs parted by an empty line, line breaks, list
 * items and table rows by a line break; scripts, styles, navigation, forms and hidden parts left
 * out; entities decoded. Of a whole page, its article element.
 */
final class HtmlText {
  /** What HTML begins with, and plain text practically never. */
  private static final Pattern BEGINS =
      Pattern.compile(
          "\\s*(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|(?:html|head|body|article|main|section|div"
              + "|p|h[1-6]|figure|ul|ol|blockquote|table)(?=[\\s>/]))",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern CLOSES =
      Pattern.compile(
          "</(?:html|body|article|main|section|div|p|h[1-6]|figure|ul|ol|blockquote|table)\\s*>",
          Pattern.CASE_INSENSITIVE);
  private static final int BEGINNING = 2_000;

  private static final Set<String> LEFT_OUT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "nav",
          "form",
          "button",
          "select",
          "textarea",
          "iframe",
          "object",
          "embed",
          "svg",
          "math",
          "canvas",
          "audio",
          "video",
          "head",
          "title",
          "dialog",
          "menu");

  private static final Set<String> PARAGRAPHS =
      Set.of(
          "p",
          "div",
          "article",
          "section",
          "main",
          "aside",
          "header",
          "footer",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "figure",
          "figcaption",
          "pre",
          "ul",
          "ol",
          "dl",
          "table",
          "hr",
          "address",
          "details",
          "summary",
          "body");

  private static final Set<String> LINES = Set.of("li", "tr", "dt", "dd", "caption");
  private static final Set<String> CELLS = Set.of("td", "th");

  /** An article element with less than one part in so many of a page's text is a teaser. */
  private static final int LEAST_SHARE = 4;

  private HtmlText() {}

  /**
   * True for a text that begins with a doctype or a block element and closes one: it is taken for
   * HTML without being called so. Text that merely has {@code <} or {@code &} in it is not.
   */
  static boolean surelyHtml(String text) {
    String beginning = text.substring(0, Math.min(text.length(), BEGINNING));
    return BEGINS.matcher(beginning).lookingAt() && CLOSES.matcher(text).find();
  }

  static String reduce(String html) {
    return reduce(Jsoup.parse(html));
  }

  static String reduce(Document page) {
    var text = new Flow();
    NodeTraversor.filter(text, article(page));
    return text.toString();
  }

  /** The one element that is called the article, unless most of the text stands beside it. */
  private static Element article(Document page) {
    for (String place : List.of("[itemprop=articleBody]", "article", "main")) {
      Elements found = page.select(place);
      if (found.size() == 1
          && found.first().text().length() * LEAST_SHARE >= page.body().text().length()) {
        return found.first();
      }
    }
    return page.body();
  }

  /** The text as it grows: pending breaks are written when a word follows. */
  private static final class Flow implements NodeFilter {
    private final StringBuilder text = new StringBuilder();
    private String pending = "";
    private int preformatted;

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        append(words.getWholeText());
      } else if (node instanceof Element element) {
        if (leftOut(element)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        breakAt(element.normalName());
        preformatted += element.normalName().equals("pre") ? 1 : 0;
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        preformatted -= element.normalName().equals("pre") ? 1 : 0;
        if (!element.normalName().equals("br")) {
          breakAt(element.normalName());
        }
      }
      return FilterResult.CONTINUE;
    }

    private static boolean leftOut(Element element) {
      return LEFT_OUT.contains(element.normalName())
          || element.hasAttr("hidden")
          || element.attr("aria-hidden").equalsIgnoreCase("true");
    }

    private void breakAt(String name) {
      if (PARAGRAPHS.contains(name)) {
        pending("\n\n");
      } else if (name.equals("br")) {
        pending(pending.equals("\n") ? "\n\n" : "\n");
      } else if (LINES.contains(name)) {
        pending("\n");
      } else if (CELLS.contains(name)) {
        pending("\t");
      }
    }

    /** The stronger of two breaks stands. */
    private void pending(String separator) {
      if (rank(separator) > rank(pending)) {
        pending = separator;
      }
    }

    private static int rank(String separator) {
      return switch (separator) {
        case "" -> 0;
        case " " -> 1;
        case "\t" -> 2;
        case "\n" -> 3;
        default -> 4;
      };
    }

    private void append(String words) {
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        if (c == '\u00AD') {
          continue; // a soft hyphen only says where a word may be broken
        }
        boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
        if (blank && preformatted == 0) {
          pending(" ");
        } else if (c == '\n' && !text.isEmpty() && pending.isEmpty()) {
          text.append(c);
        } else {
          if (!text.isEmpty()) {
            text.append(pending);
          }
          pending = "";
          text.append(c);
        }
      }
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
