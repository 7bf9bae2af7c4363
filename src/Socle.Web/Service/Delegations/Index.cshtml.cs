using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Delegations;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Web.Service.Organisation;

namespace Socle.Web.Service.Delegations;

public sealed record LigneProtocole(ProtocoleDelegation Protocole, string Medecin, string AQui, int Actes);

/// <summary>The protocols of the service: a few hundred, read whole and narrowed here.</summary>
[Exige(Permission.DelegationsLire)]
public sealed class IndexModel(SocleDb db, ExporterListe exporter, TimeProvider temps) : PageModel
{
    public IReadOnlyList<LigneProtocole> Protocoles { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Medecins { get; private set; } = [];

    public DateOnly Aujourdhui => temps.Aujourdhui();

    public async Task<IActionResult> OnGetAsync(string? q, EtatProtocole? etat, string? medecin, string? export, CancellationToken arret)
    {
        var tous = await LireAsync(arret);
        Medecins = [.. tous.DistinctBy(l => l.Protocole.MedecinId).OrderBy(l => Texte.PourRecherche(l.Medecin), StringComparer.Ordinal)
            .Select(l => new SelectListItem(l.Medecin, l.Protocole.MedecinId.ToString()))];
        var mots = Texte.PourRecherche(q).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Protocoles = [.. tous
            .Where(l => etat is null || l.Protocole.EtatLe(Aujourdhui) == etat)
            .Where(l => string.IsNullOrEmpty(medecin) || l.Protocole.MedecinId.ToString() == medecin)
            .Where(l => mots.All(m => $" {Texte.PourRecherche($"{l.Protocole.Intitule} {l.Medecin} {l.AQui}")}".Contains($" {m}", StringComparison.Ordinal)))];
        return export is null ? Page() : await exporter.RepondreAsync(export, EnListe(), Request.QueryString.Value ?? "", arret);
    }

    /// <summary>What waits for a signature first, then what holds or will, then the past.</summary>
    private async Task<List<LigneProtocole>> LireAsync(CancellationToken arret)
    {
        var protocoles = await db.Set<ProtocoleDelegation>().AsNoTracking().ToListAsync(arret);
        var gens = await db.Set<Professionnel>().Select(p => new { p.Id, p.Prenom, p.Nom }).ToDictionaryAsync(p => p.Id, p => $"{p.Prenom} {p.Nom}", arret);
        var actes = await db.Set<ActeDelegue>().GroupBy(a => a.ProtocoleId).Select(g => new { g.Key, Combien = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Combien, arret);
        return [.. protocoles.OrderBy(p => p.EtatLe(Aujourdhui)).ThenByDescending(p => p.Du).ThenBy(p => p.Id).Select(p => new LigneProtocole(
            p, $"Dr {gens[p.MedecinId]}", p.ProfessionnelId is { } qui ? gens[qui] : $"{p.Metier!.Value.EnMots()} de l’équipe", actes.GetValueOrDefault(p.Id)))];
    }

    private ListeExportee EnListe() => new(
        "delegations",
        ["Protocole", "Version", "Médecin", "À qui", "Actes", "Premier jour", "Dernier jour", "Signé le", "État"],
        Protocoles.Select(l => (object?[])[
            l.Protocole.Intitule, l.Protocole.Version, l.Medecin, l.AQui, l.Actes, l.Protocole.Du, l.Protocole.DernierJour(), l.Protocole.SigneLe,
            l.Protocole.EtatLe(Aujourdhui).EnMots()]).ToAsyncEnumerable());
}
