using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Convocations;
using Socle.Suivi.Convocations.Liens;
using Socle.Suivi.Vacations;
using Socle.Technique.Acces;
using Socle.Technique.Traces;

namespace Socle.Espaces.PagesPubliques.Lien;

/// <summary>
/// The page a message's link opens: when, where, and three buttons. Reading it changes nothing, whoever follows the link; an unknown link
/// and one that has ended give the same page.
/// </summary>
[OuvertATous("The link itself is the proof: 130 random bits, which only the message carries, until the appointment.")]
[EnableRateLimiting(Limite)]
public sealed class IndexModel(LireLien lire, ProposerCreneaux proposer, RepondreAuLien repondre, TracerRefus refuser) : PageModel
{
    /// <summary>Name of the limit of requests of one address, which the host sets.</summary>
    public const string Limite = "liens";

    public LienLu? Lu { get; private set; }

    /// <summary>The appointment one asks to move, and where to.</summary>
    public Id<RendezVous>? ADeplacer { get; private set; }

    public IReadOnlyList<CreneauPropose> Creneaux { get; private set; } = [];

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        // The address is the secret: it goes nowhere else.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        base.OnPageHandlerExecuting(context);
    }

    public async Task OnGetAsync(string jeton, Id<RendezVous>? deplacer, CancellationToken arret)
    {
        if (await ChargerAsync(jeton, arret) && deplacer is { } choisi)
        {
            await ProposerAsync(choisi, arret);
        }
    }

    /// <summary>For the person's own calendar.</summary>
    public async Task<IActionResult> OnGetAgendaAsync(string jeton, CancellationToken arret)
    {
        if (await lire.CalendrierAsync(jeton, arret) is { } calendrier)
        {
            return File(System.Text.Encoding.UTF8.GetBytes(calendrier), $"{Calendrier.Genre}; charset=utf-8; method=PUBLISH", "rendez-vous.ics");
        }
        await ChargerAsync(jeton, arret);
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmerAsync(string jeton, Id<RendezVous> rdv, CancellationToken arret) =>
        await FinirAsync(jeton, rdv, await repondre.ConfirmerAsync(jeton, rdv, arret), "C’est confirmé, merci.", arret);

    public async Task<IActionResult> OnPostExcuserAsync(string jeton, Id<RendezVous> rdv, MotifEtape? motif, CancellationToken arret) =>
        await FinirAsync(jeton, rdv, await repondre.ExcuserAsync(jeton, rdv, motif, arret), "C’est noté. Le service vous recontactera s’il faut un autre rendez-vous.", arret);

    public async Task<IActionResult> OnPostDeplacerAsync(string jeton, Id<RendezVous> rdv, Id<Vacation>? vers, CancellationToken arret)
    {
        var page = await FinirAsync(jeton, rdv, vers is { } choisi ? await repondre.DeplacerAsync(jeton, rdv, choisi, arret) : RepondreAuLien.SansCreneau, "Votre rendez-vous est déplacé et confirmé.", arret);
        if (page is PageResult && Lu is not null)
        {
            await ProposerAsync(rdv, arret);
        }
        return page;
    }

    public static string EnMots(MotifEtape motif, DestinataireMessage destinataire) => motif switch
    {
        MotifEtape.EmpechementTravail => "retenu par le travail",
        MotifEtape.EnArret => "en arrêt ou en congé",
        MotifEtape.AParti => destinataire == DestinataireMessage.Travailleur ? "je ne travaille plus dans cette entreprise" : "ne travaille plus dans l’entreprise",
        _ => "autre empêchement",
    };

    /// <summary>Of the link's own appointments, and still open: another's number in the form says nothing of where that one may go.</summary>
    private async Task ProposerAsync(Id<RendezVous> rdv, CancellationToken arret)
    {
        if (Lu is { Destinataire: DestinataireMessage.Travailleur } lu && lu.RendezVous.Any(r => r.Id == rdv && r.Ouvert))
        {
            (ADeplacer, Creneaux) = (rdv, await proposer.LireAsync(rdv, arret));
        }
    }

    private async Task<IActionResult> FinirAsync(string jeton, Id<RendezVous> rdv, Resultat<Id<RendezVous>> resultat, string phrase, CancellationToken arret)
    {
        if (resultat.EstSucces)
        {
            TempData.Annoncer(phrase);
            return RedirectToPage(new { jeton, handler = (string?)null });
        }
        if (await ChargerAsync(jeton, arret))
        {
            if (Lu!.RendezVous.All(r => r.Id != rdv))
            {
                // Another's number in the form of one's own link.
                await refuser.ObjetAsync("rendez_vous", rdv.Valeur, arret);
            }
            ModelState.AddModelError("", resultat.Refus.Phrase);
        }
        return Page();
    }

    private async Task<bool> ChargerAsync(string jeton, CancellationToken arret)
    {
        Lu = await lire.LireAsync(jeton, arret);
        Response.StatusCode = Lu is null ? 404 : 200;
        return Lu is not null;
    }
}
