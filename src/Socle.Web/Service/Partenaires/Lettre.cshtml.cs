using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Noyau;
using Socle.Suivi.Partenaires;
using Socle.Technique.Acces;
using Socle.Technique.Traces;

namespace Socle.Web.Service.Partenaires;

/// <summary>A letter to another service, to print. Names leave the program: it is traced.</summary>
[Exige(Permission.AgendaTenir)]
public sealed class LettreModel(ComposerCourrier composer, Ecritures ecritures) : PageModel
{
    private static readonly Processus Processus = new("partenaire.lettre", "Impression d’une lettre à un service partenaire");

    public Courrier Courrier { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(GenreCourrier genre, Id<VisiteConfiee> id, CancellationToken arret)
    {
        if (!Enum.IsDefined(genre) || await composer.LireAsync(genre, id.Valeur, arret) is not { } courrier)
        {
            return NotFound();
        }
        await ecritures.Faire(Processus, null, e =>
        {
            e.Tracer(ActionAudit.Fait, genre <= GenreCourrier.Annulation ? "visite_confiee" : "visite_recue", id.Valeur);
            return Task.FromResult(Resultat.De(true));
        }, arret);
        Courrier = courrier;
        return Page();
    }
}
