package org.muniment.dashboard.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers requests that are so broken that they never reach a handler, without Jetty's page, which
 * repeats what was sent.
 */
final class BareErrors implements Request.Handler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String problem =
        """
        {"type":"about:blank","title":"Refused","status":%d,\
        "detail":"This is no well-formed HTTP request.","errors":[]}\
        """
            .formatted(response.getStatus());
    SecurityHeaders.each(response.getHeaders()::put);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
    response.write(true, ByteBuffer.wrap(problem.getBytes(StandardCharsets.UTF_8)), callback);
    return true;
  }
}
