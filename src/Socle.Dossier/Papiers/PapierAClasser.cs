using System.Text.Json;
using Socle.Dossier.Base;
using Socle.Dossier.Cles;
using Socle.Dossier.Contenus;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Technique.Comptes;

namespace Socle.Dossier.Papiers;

/// <summary>Where a scanned paper stands. Stored: never renumber.</summary>
public enum EtatPapier
{
    AClasser = 1,
    Classe = 2,

    /// <summary>Taken out of the tray: a blank page, scanned twice, not ours.</summary>
    Retire = 3,
}

/// <summary>
/// A scanned paper nobody sorted yet: sealed with a key of the service, since it is in no file. Once sorted or taken out, nothing of it stays
/// here but that it was, when and by whom.
/// </summary>
public sealed class PapierAClasser : ILigneScellee
{
    public required Id<PapierAClasser> Id { get; init; }

    /// <summary>Instant, UTC.</summary>
    public required DateTime DeposeLe { get; init; }

    public required Id<Compte> CompteId { get; init; }

    public required string DeposePar { get; init; }

    /// <summary>Whose tray it is in; absent, everyone's who sorts.</summary>
    public Id<Equipe>? EquipeId { get; init; }

    public required EtatPapier Etat { get; set; }

    /// <summary>Instant, UTC.</summary>
    public DateTime? ClosLe { get; set; }

    public string? ClosPar { get; set; }

    /// <summary>Sealed: the name its file had and what it is. Empty once closed.</summary>
    public required byte[] Contenu { get; set; }

    /// <summary>Sealed: why it was taken out.</summary>
    public byte[]? Motif { get; set; }

    public string Sceau { get; set; } = "";

    internal static string Lieu(Id<PapierAClasser> id) => $"papier {id.Valeur}";

    internal static string LieuDuMotif(Id<PapierAClasser> id) => $"papier-motif {id.Valeur}";
}

/// <summary>What is sealed of it: a file's name may tell a person's.</summary>
public sealed record PapierScelle(string Nom, FichierPorte Fichier)
{
    internal byte[] Sceller(byte[] cle, Id<PapierAClasser> id) => Chiffre.Chiffrer(cle, JsonSerializer.SerializeToUtf8Bytes(this), System.Text.Encoding.UTF8.GetBytes(PapierAClasser.Lieu(id)));

    internal static PapierScelle Ouvrir(byte[] cle, PapierAClasser papier) =>
        JsonSerializer.Deserialize<PapierScelle>(Chiffre.Dechiffrer(cle, papier.Contenu, System.Text.Encoding.UTF8.GetBytes(PapierAClasser.Lieu(papier.Id))))!;
}
