using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements.Liste;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Web.Navigation;

namespace Socle.Web.Service.Entreprises.Etablissements;

/// <summary>The establishments of the service, or of one company; what it shows can be given to a team at once.</summary>
[Exige(Permission.EntreprisesLire)]
public sealed class IndexModel(ListerEtablissements etablissements, SocleDb db, Choix choix, ExporterListe exporter) : PageModel
{
    [FromQuery(Name = UrlListe.ClePage)]
    public int Numero { get; set; } = 1;

    public FiltreEtablissements Filtre { get; private set; } = new();

    public IReadOnlyList<LigneEtablissement> Lignes { get; private set; } = [];

    public Pagination Pagination { get; private set; } = null!;

    public Listes Listes { get; private set; } = null!;

    /// <summary>The one company the list is narrowed to.</summary>
    public string? Entreprise { get; private set; }

    public IEnumerable<SelectListItem> Equipes => Listes.Equipes.Prepend(new SelectListItem("Sans équipe", LectureFiltreLieux.SansEquipe));

    public async Task<IActionResult> OnGetAsync(string? export, CancellationToken arret)
    {
        Listes = await choix.LireAsync(arret);
        Filtre = LectureFiltreLieux.De(Request.Query);
        var (tri, decroissant) = LectureFiltreLieux.Tri(Request);
        if (export is not null)
        {
            return await exporter.RepondreAsync(export, Exporter(tri, decroissant), Request.QueryString.Value ?? "", arret);
        }
        Entreprise = Filtre.Entreprise is { } id ? await NomAsync(id, arret) : null;
        Pagination = new Pagination(Numero, await etablissements.CompterAsync(Filtre, arret));
        Lignes = await etablissements.PageAsync(Filtre, tri, decroissant, Pagination.Decalage, Pagination.Taille, arret);
        return Page();
    }

    public string? Centre(Id<Centre>? centre) => centre is { } id ? Listes.Centres.FirstOrDefault(c => c.Value == id.ToString())?.Text : null;

    private Task<string?> NomAsync(Id<Entreprise> id, CancellationToken arret) =>
        db.Set<Entreprise>().Where(e => e.Id == id).Select(e => e.RaisonSociale).FirstOrDefaultAsync(arret);

    private ListeExportee Exporter(TriEtablissements tri, bool decroissant) => new(
        "etablissements",
        ["Établissement", "SIRET", "Entreprise", "Numéro d’adhérent", "Adresse", "Code postal", "Commune", "NAF", "Effectif déclaré", "Équipe", "Centre", "Ouvert le", "Fermé le"],
        etablissements.Tout(Filtre, tri, decroissant).Select(l => (object?[])
        [
            l.Nom, l.Siret, l.Entreprise, l.NumeroAdherent, l.Adresse, l.CodePostal, l.Commune, l.Naf, l.Effectif,
            Listes.NomEquipe(l.EquipeId), Centre(l.CentreId), l.OuvertLe, l.FermeLe,
        ]));
}
