using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Web.Navigation;

namespace Socle.Web.Service.Organisation;

public sealed record LigneProfessionnel(
    Id<Professionnel> Id, string Nom, string Prenom, Metier Metier, Id<Equipe>? EquipeId, string? Equipe, int Quotite, string? Courriel, DateOnly Du, DateOnly? Au);

/// <summary>Who works for the service: a few hundred people, read whole and narrowed here.</summary>
[Exige(Permission.OrganisationLire)]
public sealed class ProfessionnelsModel(SocleDb db, Choix choix, ExporterListe exporter, TimeProvider temps) : PageModel
{
    public IReadOnlyList<LigneProfessionnel> Professionnels { get; private set; } = [];

    public Listes Listes { get; private set; } = null!;

    public DateOnly Aujourdhui { get; private set; }

    /// <summary>Full-time posts of those shown.</summary>
    public decimal EquivalentsTempsPlein => Professionnels.Where(p => p.Au is null || p.Au >= Aujourdhui).Sum(p => p.Quotite) / 100m;

    private ListeExportee EnListe() => new(
        "professionnels",
        ["Nom", "Prénom", "Métier", "Équipe", "Temps (%)", "Courriel", "Arrivée", "Départ"],
        Professionnels.Select(p => (object?[])[p.Nom, p.Prenom, p.Metier.EnMots(), p.Equipe, p.Quotite, p.Courriel, p.Du, p.Au]).ToAsyncEnumerable());

    public async Task<IActionResult> OnGetAsync(string? q, Metier? metier, string? equipe, string? partis, string? export, CancellationToken arret)
    {
        Listes = await choix.LireAsync(arret);
        Aujourdhui = temps.Aujourdhui();
        var tous = await db.Set<Professionnel>().Select(p => new LigneProfessionnel(
            p.Id, p.Nom, p.Prenom, p.Metier, p.EquipeId, db.Set<Equipe>().Where(e => e.Id == p.EquipeId).Select(e => e.Nom).FirstOrDefault(),
            p.Quotite, p.Courriel, p.Du, p.Au)).ToListAsync(arret);
        var mots = Texte.PourRecherche(q).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Professionnels = [.. tous
            .Where(p => metier is null || p.Metier == metier)
            .Where(p => string.IsNullOrEmpty(equipe) || p.EquipeId?.ToString() == equipe)
            .Where(p => (partis == "oui") == (p.Au < Aujourdhui))
            .Select(p => (Ligne: p, Cle: Texte.PourRecherche($"{p.Nom} {p.Prenom}")))
            .Where(p => mots.All(m => $" {p.Cle}".Contains($" {m}", StringComparison.Ordinal)))
            .OrderBy(p => p.Cle, StringComparer.Ordinal).Select(p => p.Ligne)];
        return export is null ? Page() : await exporter.RepondreAsync(export, EnListe(), Request.QueryString.Value ?? "", arret);
    }
}
