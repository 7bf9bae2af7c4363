using Socle.Dossier.Contenus;
using Socle.Dossier.Dossiers;
using Socle.Noyau;

namespace Socle.Dossier.Ecrits;

/// <summary>An element of the file, opened.</summary>
/// <param name="Motif">Why this version replaced the former one.</param>
public sealed record ElementDossier(Ecrit Ecrit, Contenu Contenu, string? Motif)
{
    public Id<Ecrit> Id => Ecrit.ElementId;

    internal static ElementDossier Ouvrir(DossierOuvert dossier, Ecrit ecrit) => new(
        ecrit,
        Contenu.Lire(ecrit.Genre, dossier.Ouvrir(ecrit.Contenu, Lieu(ecrit.Id, ecrit.Genre))),
        ecrit.Motif is null ? null : dossier.OuvrirTexte(ecrit.Motif, LieuDuMotif(ecrit.Id)));

    /// <summary>Where it is sealed: its line and its kind.</summary>
    internal static string Lieu(Id<Ecrit> id, GenreEcrit genre) => $"ecrit {id.Valeur} {(int)genre}";

    internal static string LieuDuMotif(Id<Ecrit> id) => $"motif {id.Valeur}";
}

/// <summary>One of them, with its kind known.</summary>
public sealed record ElementDossier<T>(Ecrit Ecrit, T Contenu) where T : Contenu;
