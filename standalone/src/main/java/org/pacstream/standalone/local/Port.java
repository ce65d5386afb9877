package org.pacstream.standalone.local;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Ports on an address of this machine. */
public final class Port {
  public static final String LOOPBACK = "127.0.0.1";

  private Port() {}

  /**
   * A port that nothing listens on at this moment.
   *
   * @param what the server that wants it, for the message
   * @param host the address to listen on
   * @param wanted a port, or 0 for any free one
   * @return the port wanted, or the free one found
   * @throws Failure when it is taken, or the address is not this machine's
   */
  public static int free(String what, String host, int wanted) {
    if (wanted < 0 || wanted > 65535) {
      throw new Failure(
          what + ": port " + wanted + ": expected 1 to 65535, or 0 for any free port");
    }
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(host), wanted));
      return socket.getLocalPort();
    } catch (UnknownHostException e) {
      throw new Failure(what + ": no such host as " + host, e);
    } catch (BindException e) {
      throw taken(what, host, wanted, e);
    } catch (IOException e) {
      throw new Failure(
          what + ": cannot listen on " + host + ":" + wanted + ": " + e.getMessage(), e);
    }
  }

  /** The error for a port another process listens on. */
  public static Failure taken(String what, String host, int port, Throwable cause) {
    return new Failure(
        "%s: port %d on %s is taken: stop what listens there, name another port, or 0 for any free one"
            .formatted(what, port, host),
        cause);
  }
}
