package dev.touchstone.evidence;

import java.util.Optional;

/** The raw files behind claims, by the checksum of their bytes. What is kept never changes and never goes. */
public interface KeptFiles {

    /**
     * Keeps the bytes. The same bytes are kept once, under the name that they came with first.
     *
     * @param name file name; cut where it is longer than 200 characters
     * @param mediaType what the browser said; cut likewise
     * @throws dev.touchstone.base.ProblemException TOO_MUCH {@code body-too-large} above {@link KeptFile#MOST_BYTES}, and
     *     {@code evidence-quota} where all files together would exceed what this installation keeps
     */
    KeptFile keep(byte[] bytes, String name, String mediaType, String actor);

    /** What is known of a file. */
    Optional<KeptFile> find(String sha256);

    /** Its bytes. */
    Optional<byte[]> bytes(String sha256);
}
