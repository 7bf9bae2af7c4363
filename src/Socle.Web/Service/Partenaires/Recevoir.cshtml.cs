using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Partenaires;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;
using Socle.Web.Service.Travailleurs.Saisie;

namespace Socle.Web.Service.Partenaires;

/// <summary>Records a request from another service; who resembles someone already known is asked about before anyone is created.</summary>
[Exige(Permission.AgendaTenir), Exige(Permission.TravailleursModifier)]
public sealed class RecevoirModel(SocleDb db, RecevoirVisite recevoir, RechercheEmbauche recherche, TimeProvider temps) : PageModel
{
    public const string Aucune = "aucune";

    [BindProperty]
    public VisiteARecevoir Entree { get; set; } = new();

    /// <summary>Among those who resemble: an id, or <see cref="Aucune"/>.</summary>
    [BindProperty]
    public string? Choix { get; set; }

    public IReadOnlyList<SelectListItem> Partenaires { get; private set; } = [];

    public IReadOnlyList<Candidat> Candidats { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken arret)
    {
        Partenaires = await db.PartenairesAsync(arret);
        Entree = new() { RecueLe = temps.Aujourdhui() };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken arret)
    {
        Partenaires = await db.PartenairesAsync(arret);
        if (ModelState.IsValid)
        {
            var recue = await recevoir.ExecuterAsync(
                Entree with { Travailleur = Id<Travailleur>.TryParse(Choix, null, out var choisi) ? choisi : null, AucunDesRessemblants = Choix == Aucune }, arret);
            if (recue.EstSucces)
            {
                TempData.Annoncer("La demande est notée : donnez un rendez-vous.");
                return LocalRedirect($"/partenaires/recue/{recue.Valeur}");
            }
            ModelState.Refuser(recue.Refus);
        }
        Candidats = Entree.Identite.Lire(temps.Aujourdhui()).Reussit(out var identite) ? await recherche.CandidatsAsync(identite, arret) : [];
        return Page();
    }
}
