package org.pacstream.enrich.evaluation;

import java.util.Map;
import java.util.Random;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.RawArticle;

/**
 * Does to an agency's article what the press does: another headline and dateline, paragraphs left
 * out, words replaced, and the furniture of a page below.
 */
final class CopyEditor {
  /** Of the paragraphs but the first. */
  private static final double LEFT_OUT = 0.25;

  /** Of the words; in scripts without blanks of the signs, half as many. */
  private static final double REPLACED = 0.06;

  /** What stands below an article, by its language. */
  private static final Map<String, String> FURNITURE =
      Map.of(
          "en",
          """
          We use cookies and other techniques to count readers, to show advertisements and to remember what you like.
          By reading on you agree.
          Sign up for our letter and find the news of the night in your box each morning.
          Related: Bitcoin passes another mark as the vote draws near
          All rights reserved. No part of this page may be printed, broadcast or sold.
          Leave a comment
          Facebook | X | WhatsApp
          """,
          "it",
          """
          Leggi anche: Bitcoin supera un'altra soglia mentre il voto si avvicina
          Questo sito fa uso di cookie per contare i lettori e mostrare la pubblicità. Continuando accetti.
          Iscriviti alla nostra newsletter e trova ogni mattina le notizie della notte.
          Riproduzione riservata
          Condividi su Facebook | X | WhatsApp
          """,
          "ar",
          """
          اقرأ أيضا: البيتكوين يتجاوز حاجزا جديدا مع اقتراب موعد التصويت
          نستخدم ملفات تعريف الارتباط لعد القراء وعرض الإعلانات.
          اشترك في نشرتنا لتصلك أخبار الليل كل صباح
          جميع الحقوق محفوظة
          شارك: فيسبوك | إكس | واتساب
          """,
          "zh",
          """
          相关阅读：投票临近，比特币再创新高
          本网站使用 Cookie 统计读者并展示广告。
          免责声明：本文仅供参考，不构成投资建议。
          扫码关注我们
          """);

  private final Random random;

  CopyEditor(Random random) {
    this.random = random;
  }

  RawArticle copyOf(EnrichedArticle article) {
    var body = new StringBuilder("Night desk, 12 October\n\n");
    String[] paragraphs = article.getBody().split("\n+");
    for (int i = 0; i < paragraphs.length; i++) {
      if (i == 0 || random.nextDouble() >= LEFT_OUT) {
        body.append(edited(paragraphs[i])).append("\n\n");
      }
    }
    return like(article, "Another headline", body.toString() + furniture(article));
  }

  /** The article as it is, above the furniture. */
  static RawArticle onAPage(EnrichedArticle article) {
    return like(article, article.getTitle(), article.getBody() + furniture(article));
  }

  private static String furniture(EnrichedArticle article) {
    return "\n\n" + FURNITURE.getOrDefault(article.getLanguage().getCode(), "");
  }

  private String edited(String paragraph) {
    boolean blanks =
        paragraph.contains(" ") && paragraph.split(" ").length > paragraph.length() / 20;
    String[] words = paragraph.split(blanks ? " " : "");
    for (int i = 0; i < words.length; i++) {
      if (random.nextDouble() < (blanks ? REPLACED : REPLACED / 2)) {
        words[i] = blanks ? "word" + random.nextInt(1000) : "字";
      }
    }
    return String.join(blanks ? " " : "", words);
  }

  private static RawArticle like(EnrichedArticle article, String title, String body) {
    return RawArticle.newBuilder()
        .setId(article.getId())
        .setRevision(article.getRevision())
        .setTitle(title)
        .setBody(body)
        .setPublished(article.getPublished())
        .build();
  }
}
