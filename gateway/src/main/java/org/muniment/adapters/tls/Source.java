package org.muniment.adapters.tls;

import java.time.Instant;
import org.muniment.port.TlsIdentity;

/** Where key and certificate come from; asked at the start and every minute, by one thread. */
public sealed interface Source permits LocalAuthority, FileCertificate {
  TlsIdentity.Kind kind();

  /**
   * What is to be used now. Renews, or reads again what changed; cheap when nothing did.
   *
   * @throws org.muniment.port.CannotStart with a sentence when there is none; what was used before
   *     stays in use
   */
  Credentials current(Instant now);
}
