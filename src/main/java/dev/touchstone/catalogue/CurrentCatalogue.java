package dev.touchstone.catalogue;

import dev.touchstone.base.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.List;

/**
 * The catalogue that counts now: the shipped files with a team's own entities over them. Readers get an immutable whole;
 * a change of an own entity swaps it for the next one.
 */
public final class CurrentCatalogue {
    private final Catalogue shipped;
    private final String shippedHash;
    private volatile State state;

    private record State(Catalogue catalogue, String hash) {}

    /**
     * Loads the shipped layer.
     *
     * @param roots the artifact first, directories laid over it after
     * @throws LoadFailure with every mistake
     */
    public CurrentCatalogue(List<CatalogueRoot> roots) throws LoadFailure {
        shipped = CatalogueLoader.load(roots);
        shippedHash = hash(roots);
        state = new State(shipped, shippedHash);
    }

    /** The files alone. */
    public Catalogue shipped() {
        return shipped;
    }

    /** Files and own entities. */
    public Catalogue get() {
        return state.catalogue();
    }

    /** Hash over every file and own entity: where it is equal, the same catalogue was read. */
    public String hash() {
        return state.hash();
    }

    /**
     * Lays own entities over the files.
     *
     * @param own all of them, checked
     * @param hashes their content hashes, in a fixed order
     */
    void lay(Collection<? extends Entity> own, List<String> hashes) {
        MessageDigest digest = Sha256.digest();
        digest.update(shippedHash.getBytes(StandardCharsets.UTF_8));
        hashes.forEach(hash -> digest.update(hash.getBytes(StandardCharsets.UTF_8)));
        state = own.isEmpty() ? new State(shipped, shippedHash) : new State(shipped.with(own), Sha256.hex(digest));
    }

    private static String hash(List<CatalogueRoot> roots) {
        MessageDigest digest = Sha256.digest();
        for (CatalogueRoot root : roots) {
            for (CatalogueRoot.RawFile file : root.files(new Mistakes())) {
                digest.update(file.path().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(file.bytes());
                digest.update((byte) 0);
            }
        }
        return Sha256.hex(digest);
    }
}
