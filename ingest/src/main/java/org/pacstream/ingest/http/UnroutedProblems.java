package org.pacstream.ingest.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.pacstream.schemas.Problem;

/** Requests that never reach a route, as problems: too long a header, a target that is none. */
final class UnroutedProblems extends ErrorHandler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus() >= 400 ? response.getStatus() : 500;
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    Content.Sink.write(response, true, Problem.of(status, title(status), null).toJson(), callback);
    return true;
  }

  static String title(int status) {
    HttpStatus.Code code = HttpStatus.getCode(status);
    return code == null ? "Error" : code.getMessage();
  }
}
