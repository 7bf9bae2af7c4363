using Microsoft.AspNetCore.Mvc;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Experimentations;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;
using Socle.Web.Securite;
using Socle.Web.Service.Experimentations;

namespace Socle.Web.Service.Travailleurs.Fiche;

/// <summary>A person's file: what is due, where they work, who they are.</summary>
[Exige(Permission.TravailleursLire)]
public sealed class IndexModel(LireFiche lire, LireNir nir, SocleDb db, TimeProvider temps) : PageFiche(lire, temps)
{
    /// <summary>Experimental measures that may be applied to this person today.</summary>
    public IReadOnlyList<MesureExperimentale> Mesures { get; private set; } = [];

    protected override async Task CompleterAsync(CancellationToken arret) =>
        Mesures = User.Peut(Permission.MesuresAppliquer) ? await LireMesures.PourAsync(db, Fiche.Travailleur.Id, Aujourdhui, arret) : [];

    /// <summary>Shows the number in full: traced before it leaves.</summary>
    public async Task<IActionResult> OnPostNirAsync(Id<Travailleur> id, CancellationToken arret)
    {
        if (await ChargerAsync(id, arret) is { } ailleurs)
        {
            return ailleurs;
        }
        if ((await nir.ExecuterAsync(id, arret)).Reussit(out var lu, out var refus))
        {
            Nir = lu;
            return Page();
        }
        TempData.Annoncer(refus.Phrase, Ton.Attention);
        return LocalRedirect($"/travailleurs/{id}");
    }
}
