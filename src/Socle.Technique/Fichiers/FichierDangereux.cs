using Socle.Noyau;

namespace Socle.Technique.Fichiers;

/// <summary>
/// The one look that every file received goes through, whatever it is for: no program, no virus one can tell, a name that a disk, a header
/// or a page takes. Which kinds a page takes, and how large, its own reader says next.
/// </summary>
public static class FichierDangereux
{
    private const int SignesDuNom = 120;
    private const int Tete = 512;

    /// <summary>In two parts: written whole, this very program would be taken for a virus.</summary>
    private static readonly byte[] Eicar = [.. "$EICAR-STANDARD"u8, .. "-ANTIVIRUS-TEST-FILE!"u8];

    public static Refus Refuse { get; } = new("fichier.dangereux",
        "Ce fichier contient un programme ou la signature d’un virus\u00A0: il est refusé et n’est pas gardé. Faites vérifier l’ordinateur d’où il vient.");

    /// <summary>The file every antivirus is tried with: a service that takes it would take anything.</summary>
    public static bool PorteUnVirus(ReadOnlySpan<byte> octets) => octets.IndexOf(Eicar) >= 0;

    /// <summary>Windows, Linux and macOS programs, scripts, and what carries a virus.</summary>
    public static bool EstUnProgramme(ReadOnlySpan<byte> octets) => octets.StartsWith("MZ"u8) || CommenceUnProgramme(octets) || PorteUnVirus(octets);

    /// <summary>Reads a table, or whatever is only looked at, to its end without holding it.</summary>
    public static async Task<bool> EstSainAsync(Stream flux, CancellationToken arret)
    {
        var (veille, tampon) = (new Veille(), new byte[64 * 1024]);
        for (int lus; (lus = await flux.ReadAsync(tampon, arret)) > 0;)
        {
            if (!veille.Laisse(tampon.AsSpan(0, lus)))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The name shown and kept: no folder, nothing hidden, no sign that could be read otherwise.</summary>
    public static string NomPropre(string nom)
    {
        var propre = string.Concat(Path.GetFileName(nom.Replace('\\', '/')).Select(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or ' ' or '(' or ')' ? c : '_')).TrimStart('.').Trim();
        return propre.Length == 0 ? "fichier" : propre.Length > SignesDuNom ? propre[^SignesDuNom..] : propre;
    }

    /// <summary>Looks at what is copied, part after part.</summary>
    public sealed class Veille
    {
        private readonly byte[] queue = new byte[Eicar.Length - 1];
        private int enQueue;
        private bool commence;

        /// <summary>False from the first part that may not be kept.</summary>
        public bool Laisse(ReadOnlySpan<byte> partie)
        {
            if (partie.IsEmpty)
            {
                return true;
            }
            // « MZ » alone may begin a title of column: a program has zeros, a text has none.
            var interdit = !commence && (CommenceUnProgramme(partie) || (partie.StartsWith("MZ"u8) && partie[..Math.Min(Tete, partie.Length)].Contains((byte)0)));
            commence = true;
            return !interdit && !PorteUnVirus(partie) && !ACheval(partie);
        }

        /// <summary>What began in the part before and ends in this one.</summary>
        private bool ACheval(ReadOnlySpan<byte> partie)
        {
            Span<byte> joint = stackalloc byte[2 * (Eicar.Length - 1)];
            queue.AsSpan(0, enQueue).CopyTo(joint);
            var pris = Math.Min(Eicar.Length - 1, partie.Length);
            partie[..pris].CopyTo(joint[enQueue..]);
            var trouve = PorteUnVirus(joint[..(enQueue + pris)]);
            Garder(partie);
            return trouve;
        }

        private void Garder(ReadOnlySpan<byte> partie)
        {
            var reste = Math.Min(enQueue, Math.Max(0, queue.Length - partie.Length));
            queue.AsSpan(enQueue - reste, reste).CopyTo(queue);
            var neufs = partie[^Math.Min(queue.Length, partie.Length)..];
            neufs.CopyTo(queue.AsSpan(reste));
            enQueue = reste + neufs.Length;
        }
    }

    private static bool CommenceUnProgramme(ReadOnlySpan<byte> octets) => octets.StartsWith("\u007FELF"u8) || octets.StartsWith("#!"u8)
        || octets.StartsWith<byte>([0xCF, 0xFA, 0xED, 0xFE]) || octets.StartsWith<byte>([0xCA, 0xFE, 0xBA, 0xBE]);
}
