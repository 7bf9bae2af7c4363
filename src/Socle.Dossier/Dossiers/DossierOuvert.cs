using System.Text;
using Socle.Dossier.Acces;
using Socle.Dossier.Cles;
using Socle.Dossier.Pieces;
using Socle.Noyau;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Dossiers;

/// <summary>
/// A file someone was let into, after the trail said so: the only way to its key, hence to what it says. Lives as long as the request.
/// </summary>
public sealed class DossierOuvert
{
    private readonly byte[] cle;

    internal DossierOuvert(Dmst dossier, Id<Travailleur> travailleur, Acteur? acteur, Acces.Acces acces, Lien lien, byte[] cle) =>
        (Dossier, TravailleurId, Acteur, Acces, Lien, this.cle) = (dossier, travailleur, acteur, acces, lien, cle);

    public Dmst Dossier { get; }

    public Id<Dmst> Id => Dossier.Id;

    /// <summary>The entry the administration keeps: since a merger, not always the one the file was opened for.</summary>
    public Id<Travailleur> TravailleurId { get; }

    /// <summary>Null when a named process of the system opened it.</summary>
    public Acteur? Acteur { get; }

    public Acces.Acces Acces { get; }

    /// <summary>Why they have to do with this worker; none when the glass was broken.</summary>
    public Lien Lien { get; }

    public bool Lit(Blocs bloc) => (Acces.Lisibles & bloc) == bloc;

    public bool Ecrit(Blocs bloc) => (Acces.Modifiables & bloc) == bloc;

    /// <summary>What the file's own forms ask: nobody fills in what they will not see again.</summary>
    public bool LitEtEcrit(Blocs bloc) => Lit(bloc) && Ecrit(bloc);

    /// <summary>What seals the papers of this file.</summary>
    internal SerrurePiece Serrure => new(cle, Id);

    /// <summary>Sealed for this place only: moved to another line, it no longer opens.</summary>
    internal byte[] Sceller(ReadOnlySpan<byte> clair, string lieu) => Chiffre.Chiffrer(cle, clair, Encoding.UTF8.GetBytes(lieu));

    internal byte[] Sceller(string clair, string lieu) => Sceller(Encoding.UTF8.GetBytes(clair), lieu);

    internal byte[] Ouvrir(byte[] scelle, string lieu) => Chiffre.Dechiffrer(cle, scelle, Encoding.UTF8.GetBytes(lieu));

    internal string OuvrirTexte(byte[] scelle, string lieu) => Encoding.UTF8.GetString(Ouvrir(scelle, lieu));
}
