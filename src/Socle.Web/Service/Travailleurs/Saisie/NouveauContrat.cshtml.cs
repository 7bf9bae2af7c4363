using Microsoft.AspNetCore.Mvc;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Travailleurs.Saisie;

/// <summary>Opens a contract for a person already followed.</summary>
[Exige(Permission.TravailleursModifier)]
public sealed class NouveauContratModel(SocleDb db, ChoisirEmployeur employeurs, OuvrirContrat ouvrir) : PageTravailleur(db)
{
    [BindProperty]
    public DemandeContrat Entree { get; set; } = null!;

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
        return ModelState.IsValid ? Conclure(await ouvrir.ExecuterAsync(Entree with { Travailleur = id, Etablissement = Employeur.Id }, arret), "Le contrat est ouvert. Les visites qu’il demande sont dans l’échéancier.") : Page();
    }

    private async Task<bool> ChargerAsync(Id<Travailleur> id, Id<Etablissement>? etablissement, CancellationToken arret)
    {
        Employeur = await employeurs.LireAsync(etablissement, arret);
        return await ChargerAsync(id, arret);
    }
}
