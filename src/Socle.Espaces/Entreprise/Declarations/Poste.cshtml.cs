using Microsoft.AspNetCore.Mvc;
using Socle.Espaces.Composants;
using Socle.Espaces.Entreprise.Salaries;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Traces;
using Socle.Travailleurs.Contrats;

namespace Socle.Espaces.Entreprise.Declarations;

/// <summary>The employer declares a post with its exposures, or corrects the present one.</summary>
[Exige(Permission.EspaceEntreprisePostes)]
public sealed class PosteModel(LireSalarie lire, TracerRefus refus, EcrireDeclaration ecrire, TimeProvider temps) : PageDeclaration(lire, refus, ecrire)
{
    private readonly TracerRefus refus = refus;

    [BindProperty]
    public ChangementPoste Entree { get; set; } = null!;

    public Poste? Actuel => Fiche.Emploi.Postes is [var dernier, ..] ? dernier : null;

    public async Task<IActionResult> OnGetAsync([FromRoute] Id<Contrat> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if (!Fiche.Declare)
        {
            return await RefuserAsync(arret);
        }
        var jour = temps.Aujourdhui();
        var risques = Fiche.Expositions.Where(x => x.Fin is null || x.Fin >= jour).Select(x => x.Risque).Distinct().ToArray();
        Entree = new ChangementPoste { Contrat = id, Poste = De(Actuel), Risques = risques };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] Id<Contrat> id, CancellationToken arret) => !await ChargerAsync(id, arret) ? NotFound()
        : !Fiche.Declare ? await RefuserAsync(arret)
        : await DeclarerAsync<ChangerPoste, Id<Poste>>(
            c => c.ExecuterAsync(Entree with { Contrat = id, Risques = Entree.Risques ?? [] }, arret), "Le poste est enregistré. Le suivi qui en découle est à jour.");

    /// <summary>An accountant that keeps this company without having been entrusted with its declarations.</summary>
    private async Task<IActionResult> RefuserAsync(CancellationToken arret)
    {
        await refus.ObjetAsync("contrat", Fiche.Id.Valeur, arret);
        TempData.Annoncer("Cette entreprise ne vous a pas chargé de déclarer ses postes\u00A0: demandez-le-lui, elle le fait depuis «\u00A0Personnes et accès\u00A0».", Ton.Attention);
        return LocalRedirect(Retour);
    }

    /// <summary>The present post as a start: most changes keep most of it.</summary>
    private PosteSaisi De(Poste? poste) => poste is null ? new PosteSaisi { Debut = Fiche.Emploi.Contrat.Debut } : new PosteSaisi
    {
        Libelle = poste.Libelle,
        Pcs = poste.Pcs,
        Nuit = poste.Nuit,
        Engins = [.. MotsDuPoste.TousLesEngins.Where(e => poste.Engins.HasFlag(e))],
        Habilitations = [.. MotsDuPoste.ToutesLesHabilitations.Where(h => poste.Habilitations.HasFlag(h))],
    };
}
