package org.pacstream.tagger;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Cuts a text into windows that overlap, with the model's own tokenizer. What lies beyond the last
 * window of a very long text is not read: an article must not hold up the stream.
 */
final class WindowReader implements AutoCloseable {
  /** More than any article has: fourteen thousand tokens. */
  static final int MOST_WINDOWS = 32;

  /** In UTF-16 units; most that is cut into tokens at all. */
  static final int LONGEST_TEXT = 100_000;

  private static final char REPLACEMENT = '\uFFFD';

  static {
    NativeTokenizer.prepare();
  }

  private final HuggingFaceTokenizer tokenizer;
  private final int overlap;

  private WindowReader(HuggingFaceTokenizer tokenizer, int overlap) {
    this.tokenizer = tokenizer;
    this.overlap = overlap;
  }

  /**
   * @param maxTokens of a window
   * @throws IllegalArgumentException naming the file when it is no tokenizer
   */
  static WindowReader open(Path file, int maxTokens) {
    int overlap = maxTokens / 8;
    // Without tokenizer_config.json: what it asks for besides (lower case) would shift positions,
    // and stands in tokenizer.json too.
    Map<String, String> options =
        Map.of(
            "addSpecialTokens",
            "true",
            "truncation",
            "true",
            "padding",
            "false",
            "modelMaxLength",
            Integer.toString(maxTokens),
            "maxLength",
            Integer.toString(maxTokens),
            "stride",
            Integer.toString(overlap));
    try (InputStream in = Files.newInputStream(file)) {
      return new WindowReader(HuggingFaceTokenizer.newInstance(in, options), overlap);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(file + " is no tokenizer: " + e.getMessage(), e);
    }
  }

  /** Tokens that a window has in common with the next. */
  int overlap() {
    return overlap;
  }

  /** In text order; without a token there is one window, of the model's own signs alone. */
  List<Window> windows(String text) {
    String read = wellFormed(text.substring(0, end(text)));
    int[] offsets = offsets(read);
    Encoding first = tokenizer.encode(read, true, true);
    var windows = new ArrayList<Window>();
    windows.add(window(first, offsets));
    Arrays.stream(first.getOverflowing())
        .limit(MOST_WINDOWS - 1)
        .map(next -> window(next, offsets))
        .forEach(windows::add);
    return windows;
  }

  private static int end(String text) {
    if (text.length() <= LONGEST_TEXT) {
      return text.length();
    }
    return Character.isLowSurrogate(text.charAt(LONGEST_TEXT)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
  }

  /** Half a surrogate pair has no UTF-8, which the tokenizer reads. */
  private static String wellFormed(String text) {
    StringBuilder mended = null;
    int next;
    for (int at = 0; at < text.length(); at = next) {
      int letter = text.codePointAt(at);
      next = at + Character.charCount(letter);
      if (letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE) {
        mended = mended == null ? new StringBuilder(text) : mended;
        mended.setCharAt(at, REPLACEMENT);
      }
    }
    return mended == null ? text : mended.toString();
  }

  /** The UTF-16 unit at which each code point begins, and the end: the tokenizer counts these. */
  private static int[] offsets(String text) {
    var offsets = new int[text.codePointCount(0, text.length()) + 1];
    int at = 0;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = at;
      at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
    }
    return offsets;
  }

  private static Window window(Encoding encoding, int[] offsets) {
    int size = encoding.getIds().length;
    var begins = new int[size];
    var ends = new int[size];
    for (int i = 0; i < size; i++) {
      CharSpan span = encoding.getCharTokenSpans()[i];
      boolean sign = span == null || encoding.getSpecialTokenMask()[i] == 1;
      begins[i] = sign ? -1 : offsets[span.getStart()];
      ends[i] = sign ? -1 : offsets[span.getEnd()];
    }
    return new Window(
        encoding.getIds(), encoding.getAttentionMask(), encoding.getTypeIds(), begins, ends);
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}
