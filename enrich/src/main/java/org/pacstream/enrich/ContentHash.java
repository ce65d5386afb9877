package org.pacstream.enrich;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.pacstream.schemas.RawArticle;

/**
 * SHA-256 over what an article says: source, url, title, body, publication time. Every text is
 * preceded by its length, so that moving a word from title to body changes the hash; one that is
 * absent differs from one that is empty.
 */
final class ContentHash {
  private final MessageDigest digest;

  private ContentHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** 64 hexadecimal digits, lower case. */
  static String of(RawArticle article) {
    var hash = new ContentHash();
    hash.add(article.getSource());
    hash.add(article.getUrl());
    hash.add(article.getTitle());
    hash.add(article.getBody());
    hash.add(article.getPublished().toEpochMilli());
    return HexFormat.of().formatHex(hash.digest.digest());
  }

  private void add(String text) {
    if (text == null) {
      add(-1);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    add(bytes.length);
    digest.update(bytes);
  }

  private void add(long number) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }
}
