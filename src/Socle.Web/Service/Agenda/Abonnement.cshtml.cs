using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Web.Securite;

namespace Socle.Web.Service.Agenda;

/// <summary>One's own calendar on one's telephone.</summary>
[Exige(Permission.AgendaLire)]
public sealed class AbonnementModel(SocleDb db, AbonnerAgenda abonner) : PageModel
{
    public bool EstProfessionnel { get; private set; }

    public DateTimeOffset? DonneLe { get; private set; }

    /// <summary>Just given: shown this once.</summary>
    public string? Adresse { get; private set; }

    public async Task OnGetAsync(CancellationToken arret) => await ChargerAsync(arret);

    public async Task<IActionResult> OnPostAsync(CancellationToken arret)
    {
        if (await ChargerAsync(arret) is not { } qui)
        {
            return Page();
        }
        var jeton = await abonner.ExecuterAsync(qui, arret);
        if (jeton.EstRefus)
        {
            ModelState.Refuser(jeton.Refus);
            return Page();
        }
        await ChargerAsync(arret);
        Adresse = $"{Request.Scheme}://{Request.Host}{Request.PathBase}/agenda/flux/{jeton.Valeur}.ics";
        return Page();
    }

    public async Task<IActionResult> OnPostRetirerAsync(CancellationToken arret)
    {
        if (await ChargerAsync(arret) is { } qui)
        {
            await abonner.RetirerAsync(qui, arret);
            TempData.Annoncer("L’adresse ne répond plus.");
        }
        return LocalRedirect("/agenda/abonnement");
    }

    private async Task<Id<Professionnel>?> ChargerAsync(CancellationToken arret)
    {
        var compte = User.Compte();
        var qui = compte is null ? null : await db.Set<Professionnel>().Where(p => p.CompteId == compte).Select(p => (Id<Professionnel>?)p.Id).FirstOrDefaultAsync(arret);
        EstProfessionnel = qui is not null;
        var le = await db.Set<AbonnementAgenda>().Where(a => a.ProfessionnelId == qui).Select(a => (DateTime?)a.CreeLe).FirstOrDefaultAsync(arret);
        DonneLe = le is { } instant ? new DateTimeOffset(instant) : null;
        return qui;
    }
}
