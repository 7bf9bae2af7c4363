using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Adherents.Entreprises.Liste;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Technique.Acces;
using Socle.Web.Navigation;

namespace Socle.Web.Service.Entreprises;

/// <summary>The companies of the service. A company is no person: what is typed to find one may stay in the address.</summary>
[Exige(Permission.EntreprisesLire)]
public sealed class IndexModel(ListerEntreprises entreprises, Choix choix, ExporterListe exporter) : PageModel
{
    [FromQuery(Name = UrlListe.ClePage)]
    public int Numero { get; set; } = 1;

    public FiltreEntreprises Filtre { get; private set; } = new();

    public IReadOnlyList<LigneEntreprise> Lignes { get; private set; } = [];

    public Pagination Pagination { get; private set; } = null!;

    public Listes Listes { get; private set; } = null!;

    /// <summary>True when nothing narrows the list: an empty one then means an empty service.</summary>
    public bool SansFiltre => Filtre == new FiltreEntreprises() { Texte = Filtre.Texte } && string.IsNullOrWhiteSpace(Filtre.Texte);

    public async Task<IActionResult> OnGetAsync(string? export, CancellationToken arret)
    {
        Listes = await choix.LireAsync(arret);
        Filtre = LectureFiltre.De(Request.Query);
        var (tri, decroissant) = LectureFiltre.Tri(Request);
        if (export is not null)
        {
            return await exporter.RepondreAsync(export, Exporter(tri, decroissant), Request.QueryString.Value ?? "", arret);
        }
        Pagination = new Pagination(Numero, await entreprises.CompterAsync(Filtre, arret));
        Lignes = await entreprises.PageAsync(Filtre, tri, decroissant, Pagination.Decalage, Pagination.Taille, arret);
        return Page();
    }

    public string Equipes(LigneEntreprise ligne) => MotsEntreprise.Enumerer([.. ligne.Equipes.Select(e => Listes.NomEquipe(e)).OfType<string>()]);

    private ListeExportee Exporter(TriEntreprises tri, bool decroissant) => new(
        "entreprises",
        ["Numéro d’adhérent", "Raison sociale", "SIREN", "NAF", "Établissements", "Communes", "Effectif déclaré", "Équipes", "Adhésion", "Radiation"],
        entreprises.Tout(Filtre, tri, decroissant).Select(l => (object?[])
        [
            l.NumeroAdherent, l.RaisonSociale, l.Siren, l.Naf, l.Etablissements, string.Join(", ", l.Communes), l.Effectif,
            string.Join(", ", l.Equipes.Select(NomEquipe)), l.AdhesionLe, l.RadieeLe,
        ]));

    private string? NomEquipe(Id<Equipe> equipe) => Listes.NomEquipe(equipe);
}
