using Microsoft.AspNetCore.Mvc;
using Socle.Dossier.Acces;
using Socle.Dossier.Contenus;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Formes;
using Socle.Dossier.Mesures.Dessins;
using Socle.Dossier.Traces;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Travailleurs.Personnes;
using Socle.Web.Service.Soin.Dossiers;

namespace Socle.Web.Service.Soin.Mesures;

/// <summary>Everything measured in a file, drawn with its norms and its history.</summary>
[Exige(Permission.DossierOuvrir)]
public sealed class IndexModel(EntreeDuDossier entree, LireEcrits lire, ExporterListe exporter) : PageDuDossier(entree)
{
    private static readonly GenreEcrit[] s_genres = [GenreEcrit.Mesures, GenreEcrit.Audiogramme, GenreEcrit.Spirometrie, GenreEcrit.AcuiteVisuelle, GenreEcrit.ResultatsMesures];

    public IReadOnlyList<Figure> Figures { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<Travailleur> id, string? export, CancellationToken arret)
    {
        if (await OuvrirAsync(id, Blocs.Sante, arret, export is null ? ActionDossier.Consultation : ActionDossier.Export) is { } ailleurs)
        {
            return ailleurs;
        }
        if (!Dossier.Lit(Blocs.Sante))
        {
            return await FermerAsync(id, Pieces.IndexModel.HorsDelegation, arret);
        }
        var elements = await lire.EnVigueurAsync(Dossier, Blocs.Sante, arret);
        Figures = FiguresDuDossier.De(elements, Fiche.Travailleur.Sexe, Fiche.Travailleur.Naissance);
        return export is null ? Page() : await exporter.RepondreAsync(export, EnListe(elements), new { }, arret);
    }

    private static ListeExportee EnListe(IEnumerable<ElementDossier> elements) => new(
        "mesures-du-dossier", ["Date", "Mesure", "Valeurs", "Par", "Origine"],
        elements.Where(e => s_genres.Contains(e.Ecrit.Genre))
            .Select(e => (object?[])[e.Ecrit.Jour, e.Ecrit.Genre.EnMots(), e.Contenu.Resume, e.Ecrit.AuteurNom, e.Ecrit.Origine.EnMots()]).ToAsyncEnumerable());
}
