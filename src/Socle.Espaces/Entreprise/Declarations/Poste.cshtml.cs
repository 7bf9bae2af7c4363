using Microsoft.AspNetCore.Mvc;
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
    [BindProperty]
    public ChangementPoste Entree { get; set; } = null!;

    public Poste? Actuel => Fiche.Emploi.Postes is [var dernier, ..] ? dernier : null;

    public async Task<IActionResult> OnGetAsync([FromRoute] Id<Contrat> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        var jour = temps.Aujourdhui();
        var risques = Fiche.Expositions.Where(x => x.Fin is null || x.Fin >= jour).Select(x => x.Risque).Distinct().ToArray();
        Entree = new ChangementPoste { Contrat = id, Poste = De(Actuel), Risques = risques };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] Id<Contrat> id, CancellationToken arret) => await ChargerAsync(id, arret)
        ? await DeclarerAsync<ChangerPoste, Id<Poste>>(
            c => c.ExecuterAsync(Entree with { Contrat = id, Risques = Entree.Risques ?? [] }, arret), "Le poste est enregistré. Le suivi qui en découle est à jour.")
        : NotFound();

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
