using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Echeancier;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Espaces.Entreprise;

/// <summary>A worker as the employer may see them.</summary>
public sealed record LigneSalarie(SuiviEmployeur Suivi, Travailleur Travailleur, string? Poste, string Site);

/// <summary>The employer's own workers: category, next date and its reason. Nothing medical.</summary>
[Exige(Permission.EspaceEntrepriseTravailleurs)]
public sealed class TravailleursModel(PerimetreEmployeur perimetre, SocleDb db, ExporterListe exporter, TimeProvider temps) : PageModel
{
    public DateOnly Aujourdhui { get; private set; }

    public IReadOnlyList<LigneSalarie> Lignes { get; private set; } = [];

    public Pagination Pagination { get; private set; } = null!;

    public IEnumerable<SelectListItem> Moments { get; } = [new("Date dépassée", "retard"), new("Dans les deux mois", "proches")];

    public IEnumerable<SelectListItem> Categories { get; } = [new("Suivi simple", "SI"), new("Suivi adapté", "SIA"), new("Suivi renforcé", "SIR")];

    public async Task<IActionResult> OnGetAsync(string? moment, string? categorie, string? export, [FromQuery(Name = "page")] int numero, CancellationToken arret)
    {
        Aujourdhui = temps.Aujourdhui();
        var suivis = Filtrer(await perimetre.SuivisAsync(arret), moment, categorie);
        if (export is not null)
        {
            return await ExporterAsync(export, suivis, arret);
        }
        Pagination = new Pagination(numero, await suivis.CountAsync(arret));
        Lignes = await Lire(suivis.OrderBy(s => s.NomTri).ThenBy(s => s.ContratId).Skip(Pagination.Decalage).Take(Pagination.Taille)).ToListAsync(arret);
        return Page();
    }

    private IQueryable<SuiviEmployeur> Filtrer(IQueryable<SuiviEmployeur> suivis, string? moment, string? categorie)
    {
        var proche = Aujourdhui.AddMonths(2);
        suivis = moment switch
        {
            "retard" => suivis.Where(s => s.EnRetardLe <= Aujourdhui),
            "proches" => suivis.Where(s => s.EnRetardLe > Aujourdhui && s.AuPlusTard <= proche),
            _ => suivis,
        };
        return Codes.Categories.Essayer(categorie, out var voulue) ? suivis.Where(s => s.Categorie == voulue) : suivis;
    }

    private IQueryable<LigneSalarie> Lire(IQueryable<SuiviEmployeur> suivis) =>
        from s in suivis
        join t in db.Set<Travailleur>() on s.TravailleurId equals t.Id
        join e in db.Set<Adherents.Etablissements.Etablissement>() on s.EtablissementId equals e.Id
        orderby s.NomTri, s.ContratId
        select new LigneSalarie(s, t, db.Set<Poste>().Where(p => p.ContratId == s.ContratId).OrderByDescending(p => p.Debut).Select(p => p.Libelle).FirstOrDefault(), e.Nom);

    private Task<IActionResult> ExporterAsync(string format, IQueryable<SuiviEmployeur> suivis, CancellationToken arret) => exporter.RepondreAsync(
        format,
        new ListeExportee("mes-salaries", ["Nom", "Poste", "Site", "Suivi", "Prochaine visite", "Au plus tard", "Pourquoi"],
            Lire(suivis).AsAsyncEnumerable().Select(l => (object?[])
            [
                l.Travailleur.NomAffiche, l.Poste, l.Site, l.Suivi.Categorie.EnMots(), l.Suivi.Visite is { } v ? Libelles.De(v) : null, l.Suivi.AuPlusTard, l.Suivi.Phrase,
            ])),
        Request.QueryString.Value ?? "",
        arret);
}
