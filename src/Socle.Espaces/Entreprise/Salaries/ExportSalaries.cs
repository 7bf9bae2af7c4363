using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Espaces.Composants;

namespace Socle.Espaces.Entreprise.Salaries;

/// <summary>The list as a file: what the screen shows to this account, and no more.</summary>
internal static class ExportSalaries
{
    private static readonly string[] Declare = ["Nom", "Matricule", "Poste", "Entreprise", "Établissement", "Entrée", "Sortie"];
    private static readonly string[] Suivi = ["Suivi", "Prochaine visite", "Au plus tard", "Pourquoi", "Articles"];

    public static ListeExportee De(IQueryable<LigneSalarie> lignes, bool suivi, bool motifs) => new(
        "mes-salaries",
        suivi ? [.. Declare, .. Suivi] : Declare,
        lignes.AsAsyncEnumerable().Select(l => suivi ? [.. Faits(l), .. Visite(l, motifs)] : Faits(l)));

    private static object?[] Faits(LigneSalarie l) => [l.Nom, l.Matricule, l.Poste, l.Entreprise, l.Lieu, l.Debut, l.Fin];

    private static object?[] Visite(LigneSalarie l, bool motifs) => l.Suivi is not { } s ? [null, null, null, null, null] :
        [s.Categorie.EnMots(), s.Visite is { } v ? Libelles.De(v) : null, s.AuPlusTard, s.Pourquoi(motifs), s.Sources];
}
