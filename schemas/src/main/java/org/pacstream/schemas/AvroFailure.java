package org.pacstream.schemas;

import org.apache.kafka.common.errors.SerializationException;

/**
 * Why a value could not be written or read as Avro. The kinds differ in what helps: bad bytes never
 * get better, and go to a dead-letter topic; a registry that is away comes back, and nothing it was
 * asked for is lost by waiting ({@link RegistryUnavailable}).
 */
public abstract sealed class AvroFailure extends SerializationException {
  private static final long serialVersionUID = 1;

  private AvroFailure(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * True where the registry stands in the way, by absence or by refusal: the bytes or the value may
   * be good. False where they are bad, and will be as bad tomorrow.
   */
  public boolean isOfRegistry() {
    return this instanceof RegistryUnavailable
        || this instanceof RegistryRefused
        || this instanceof NotRegistered
        || this instanceof Incompatible;
  }

  /** The bytes do not begin as Confluent's wire format does: another producer's format. */
  public static final class NotConfluentFormat extends AvroFailure {
    private static final long serialVersionUID = 1;

    NotConfluentFormat(String message) {
      super(message, null);
    }
  }

  /** The bytes end before the record does. */
  public static final class Truncated extends AvroFailure {
    private static final long serialVersionUID = 1;

    Truncated(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** The record ends before the bytes do: they were written with another schema. */
  public static final class TrailingBytes extends AvroFailure {
    private static final long serialVersionUID = 1;

    TrailingBytes(String message) {
      super(message, null);
    }
  }

  /** The bytes are not what their schema says, or their schema is of something else. */
  public static final class Unreadable extends AvroFailure {
    private static final long serialVersionUID = 1;

    Unreadable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** The value does not fit its schema: a required field is null, a decimal too long. */
  public static final class Unwritable extends AvroFailure {
    private static final long serialVersionUID = 1;

    Unwritable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** The registry knows no schema of that id. */
  public static final class UnknownSchemaId extends AvroFailure {
    private static final long serialVersionUID = 1;

    UnknownSchemaId(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** The schema to write with is not registered, and registering it was not asked for. */
  public static final class NotRegistered extends AvroFailure {
    private static final long serialVersionUID = 1;

    NotRegistered(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** The registry holds an earlier schema that the one to write with does not fit. */
  public static final class Incompatible extends AvroFailure {
    private static final long serialVersionUID = 1;

    Incompatible(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** The registry does not let us in, or rejects the request: a matter of settings. */
  public static final class RegistryRefused extends AvroFailure {
    private static final long serialVersionUID = 1;

    RegistryRefused(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** The registry does not answer, or cannot at the moment. Worth trying again. */
  public static final class RegistryUnavailable extends AvroFailure {
    private static final long serialVersionUID = 1;

    RegistryUnavailable(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
