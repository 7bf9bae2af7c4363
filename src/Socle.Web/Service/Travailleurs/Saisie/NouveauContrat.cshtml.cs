using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Travailleurs.Saisie;

/// <summary>Opens a contract for a person already followed.</summary>
[Exige(Permission.TravailleursModifier)]
public sealed class NouveauContratModel(SocleDb db, ChoisirEmployeur employeurs, OuvrirContrat ouvrir) : PageModel
{
    [BindProperty]
    public DemandeContrat Entree { get; set; } = null!;

    public Travailleur Travailleur { get; private set; } = null!;

    public Employeur? Employeur { get; private set; }

    public string? Texte { get; private set; }

    public IReadOnlyList<Employeur> Trouves { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<Travailleur> id, Id<Etablissement>? etablissement, string? q, CancellationToken arret)
    {
        if (!await ChargerAsync(id, etablissement, arret))
        {
            return NotFound();
        }
        Texte = q;
        Trouves = Employeur is null ? await employeurs.ChercherAsync(q, arret) : [];
        Entree = new DemandeContrat { Travailleur = id, Etablissement = etablissement ?? default, Contrat = new(), Poste = new() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Travailleur> id, Id<Etablissement>? etablissement, CancellationToken arret)
    {
        if (!await ChargerAsync(id, etablissement, arret) || Employeur is null)
        {
            return NotFound();
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var resultat = await ouvrir.ExecuterAsync(Entree with { Travailleur = id, Etablissement = Employeur.Id }, arret);
        if (resultat.EstRefus)
        {
            ModelState.Refuser(resultat.Refus);
            return Page();
        }
        TempData.Annoncer("Le contrat est ouvert. Les visites qu’il demande sont dans l’échéancier.");
        return LocalRedirect($"/travailleurs/{id}");
    }

    private async Task<bool> ChargerAsync(Id<Travailleur> id, Id<Etablissement>? etablissement, CancellationToken arret)
    {
        Travailleur = (await db.Set<Travailleur>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == id && t.FusionneVersId == null, arret))!;
        Employeur = await employeurs.LireAsync(etablissement, arret);
        return Travailleur is not null;
    }
}
