package org.pacstream.standalone.registry;

/**
 * A refusal in the Confluent API's terms: an HTTP status, and an error code that begins with it.
 */
final class RegistryError extends Exception {
  private static final long serialVersionUID = 1;

  private final int code;

  private RegistryError(int code, String message) {
    super(message);
    this.code = code;
  }

  static RegistryError noSubject(String subject) {
    return new RegistryError(40401, "Subject '" + subject + "' not found.");
  }

  static RegistryError noVersion(int version) {
    return new RegistryError(40402, "Version " + version + " not found.");
  }

  static RegistryError noSchema() {
    return new RegistryError(40403, "Schema not found");
  }

  static RegistryError noSchema(int id) {
    return new RegistryError(40403, "Schema " + id + " not found");
  }

  static RegistryError noLevel(String subject) {
    return new RegistryError(
        40408, "Subject '" + subject + "' does not have subject-level compatibility configured");
  }

  static RegistryError noRoute(String path) {
    return new RegistryError(404, "HTTP 404 Not Found: " + path);
  }

  static RegistryError http(int status, String message) {
    return new RegistryError(status, message);
  }

  static RegistryError incompatible(String subject, String why) {
    return new RegistryError(
        409,
        "Schema being registered is incompatible with an earlier schema for subject \""
            + subject
            + "\", details: "
            + why);
  }

  static RegistryError badJson(String why) {
    return new RegistryError(400, "The body is not a request as JSON: " + why);
  }

  static RegistryError badSchema(String why) {
    return new RegistryError(42201, "Invalid schema: " + why);
  }

  static RegistryError badVersion(String version) {
    return new RegistryError(
        42202,
        "The specified version '"
            + version
            + "' is not a valid version id. Allowed values are between [1, 2^31-1] and the string"
            + " \"latest\"");
  }

  static RegistryError badLevel(String level) {
    return new RegistryError(
        42203,
        "Invalid compatibility level "
            + level
            + ". Valid values are none, backward, forward, full, backward_transitive,"
            + " forward_transitive, and full_transitive");
  }

  static RegistryError store(String why) {
    return new RegistryError(50001, "Error in the backend data store: " + why);
  }

  int code() {
    return code;
  }

  int status() {
    return code < 1000 ? code : code / 100;
  }
}
