using System.Globalization;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Visites.Sections;
using Socle.Noyau;

namespace Socle.Dossier.Visites;

/// <summary>A draft, opened: what is typed, and which window typed it, at which of its saves.</summary>
/// <param name="Fenetre">Drawn by the page each time it is opened; empty when it has no script.</param>
public sealed record BrouillonOuvert(SectionVisite Section, int Version, string Fenetre, long Rang, SaisieSection Saisie)
{
    internal static BrouillonOuvert Ouvrir(DossierOuvert dossier, Brouillon brouillon)
    {
        var parties = dossier.OuvrirTexte(brouillon.Contenu, Lieu(brouillon.Id, brouillon.Section)).Split('\n', 3);
        return new((SectionVisite)brouillon.Section, brouillon.Version, parties[0], long.Parse(parties[1], CultureInfo.InvariantCulture), SaisieSection.Lire(parties[2]));
    }

    internal static byte[] Sceller(DossierOuvert dossier, Id<Brouillon> id, int section, string fenetre, long rang, SaisieSection saisie) =>
        dossier.Sceller(string.Create(CultureInfo.InvariantCulture, $"{fenetre}\n{rang}\n{saisie.EnJson()}"), Lieu(id, section));

    private static string Lieu(Id<Brouillon> id, int section) => $"brouillon {id.Valeur} {section}";
}
