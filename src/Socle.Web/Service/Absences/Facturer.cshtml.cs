using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Absences;
using Socle.Technique.Acces;
using Socle.Web.Securite;

namespace Socle.Web.Service.Absences;

/// <summary>Absences to bill: the list the accounts take, and its mark once they have it. Who does not read workers reads no name.</summary>
[Exige(Permission.AbsencesFacturer)]
public sealed class FacturerModel(ListerAbsencesAFacturer lister, TransmettreAbsences transmettre, ExporterListe exporter) : PageModel
{
    public const string VueTransmises = "transmises";

    [FromQuery(Name = UrlListe.ClePage)]
    public int Numero { get; set; } = 1;

    [FromQuery(Name = "vue")]
    public string? Vue { get; set; }

    public bool Transmises => Vue == VueTransmises;

    public bool Nomme => User.Peut(Permission.TravailleursLire);

    public Pagination Pagination { get; private set; } = null!;

    public IReadOnlyList<LigneAFacturer> Lignes { get; private set; } = [];

    public (int Combien, Id<AbsenceAFacturer> Dernier) Marque { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? export, CancellationToken arret)
    {
        if (export is not null)
        {
            return await exporter.RepondreAsync(export, EnListe(), new { vue = Transmises ? VueTransmises : null }, arret);
        }
        Marque = await lister.MarqueAsync(arret);
        Pagination = new Pagination(Numero, await lister.CompterAsync(Transmises, arret));
        Lignes = await lister.PageAsync(Transmises, Pagination.Decalage, Pagination.Taille, arret);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int combien, Id<AbsenceAFacturer> dernier, CancellationToken arret)
    {
        var faites = await transmettre.ExecuterAsync(combien, dernier, arret);
        TempData.Annoncer(faites.Selon(n => n.Accorder("absence transmise.", "absences transmises."), r => r.Phrase), faites.EstSucces ? Ton.Succes : Ton.Erreur);
        return LocalRedirect("/absences/facturer");
    }

    private ListeExportee EnListe()
    {
        var nomme = Nomme;
        return new("absences-a-facturer",
            ["Numéro d’adhérent", "Entreprise", "Établissement", .. (string[])(nomme ? ["Salarié"] : []), "Jour", "Raison", "État"],
            lister.Tout(Transmises).Select(l => (object?[])
            [
                l.NumeroAdherent, l.Entreprise, l.Etablissement, .. (object?[])(nomme ? [l.Nom] : []), l.Absence.Jour, l.Absence.Raison.EnMots(), l.Absence.Etat.EnMots(),
            ]));
    }
}
