using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Accueil;
using Socle.Suivi.Agenda;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Journee;

/// <summary>A certificate of presence, to print: who, which day, from when to when, where. Nothing of the visit.</summary>
[Exige(Permission.AgendaLire)]
public sealed class AttestationModel(EditerAttestation editer, OptionsEspaces options, TimeProvider temps) : PageModel
{
    public Presence? Presence { get; private set; }

    public string? Refus { get; private set; }

    public string Service => options.NomService ?? "le service de prévention et de santé au travail";

    public DateOnly Aujourdhui => temps.Aujourdhui();

    public async Task<IActionResult> OnGetAsync(Id<RendezVous> id, CancellationToken arret)
    {
        var editee = await editer.ExecuterAsync(id, arret);
        if (editee.EstRefus && editee.Refus.Code == "agenda.inconnu")
        {
            return NotFound();
        }
        Presence = editee.EstSucces ? editee.Valeur : null;
        Refus = editee.EstRefus ? editee.Refus.Phrase : null;
        return Page();
    }
}
