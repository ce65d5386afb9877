package org.pacstream.tagger;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A model that says of each token how much speaks for each label. */
final class Classifier implements AutoCloseable {
  private static final String IDS = "input_ids";
  private static final String MASK = "attention_mask";
  private static final String TYPES = "token_type_ids";
  private static final String LOGITS = "logits";

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final int labels;

  private Classifier(OrtEnvironment environment, OrtSession session, int labels) {
    this.environment = environment;
    this.session = session;
    this.labels = labels;
  }

  /**
   * @param labels that the model must give for each token
   * @throws IllegalArgumentException naming the file when it is no such model
   */
  static Classifier open(Path file, int labels) {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (var options = new OrtSession.SessionOptions()) {
      environment.setTelemetry(false);
      // One thread: articles are read side by side already, and sums keep their order.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      // What fails is thrown, and need not be printed too.
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
      OrtSession session = environment.createSession(file.toString(), options);
      try {
        check(session);
        return new Classifier(environment, session, labels);
      } catch (OrtException | RuntimeException e) {
        session.close();
        throw e;
      }
    } catch (OrtException | RuntimeException e) {
      throw new IllegalArgumentException(
          file + " cannot be used as a token classifier: " + e.getMessage(), e);
    }
  }

  private static void check(OrtSession session) throws OrtException {
    Map<String, NodeInfo> inputs = session.getInputInfo();
    if (!inputs.containsKey(IDS) || !Set.of(IDS, MASK, TYPES).containsAll(inputs.keySet())) {
      throw new IllegalArgumentException(
          "its inputs are %s, expected %s, %s and %s".formatted(inputs.keySet(), IDS, MASK, TYPES));
    }
    for (NodeInfo input : inputs.values()) {
      if (!(input.getInfo() instanceof TensorInfo tensor) || tensor.type != OnnxJavaType.INT64) {
        throw new IllegalArgumentException(
            "its input %s is %s, expected 64-bit integers"
                .formatted(input.getName(), input.getInfo()));
      }
    }
    NodeInfo output = session.getOutputInfo().get(LOGITS);
    if (output == null
        || !(output.getInfo() instanceof TensorInfo tensor)
        || tensor.type != OnnxJavaType.FLOAT) {
      throw new IllegalArgumentException(
          "its outputs are %s, expected %s as 32-bit floats"
              .formatted(session.getOutputInfo(), LOGITS));
    }
  }

  /**
   * For each token of a window, one after the other, a number for each label.
   *
   * @throws IllegalStateException when the model fails on it, or does not give that many
   */
  FloatBuffer logits(Window window) {
    var inputs = new HashMap<String, OnnxTensor>();
    try {
      for (String input : session.getInputNames()) {
        inputs.put(input, tensor(values(input, window)));
      }
      try (OrtSession.Result result = session.run(inputs, Set.of(LOGITS))) {
        FloatBuffer logits = ((OnnxTensor) result.get(0)).getFloatBuffer();
        if (logits.remaining() != window.size() * labels) {
          throw new IllegalStateException(
              "the model gives %d numbers for %d tokens, expected one for each of %d labels"
                  .formatted(logits.remaining(), window.size(), labels));
        }
        return logits;
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the model failed: " + e.getMessage(), e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private static long[] values(String input, Window window) {
    return switch (input) {
      case IDS -> window.ids();
      case MASK -> window.mask();
      default -> window.types();
    };
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the model cannot be closed", e);
    }
  }
}
