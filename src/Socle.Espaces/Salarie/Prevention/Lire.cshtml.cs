using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Socle.Adherents.Adhesions;
using Socle.Espaces.Composants;
using Socle.Espaces.Salarie.Lectures;
using Socle.Noyau;
using Socle.Suivi.Prevention;
using Socle.Technique.Acces;
using Socle.Technique.Documents;
using Socle.Technique.Traces;

namespace Socle.Espaces.Salarie.Prevention;

/// <summary>
/// One text: read, seen, followed step by step, or answered for oneself. What is answered to a questionnaire is used for the answer of the
/// same request and thrown away: it is stored, sent and logged nowhere.
/// </summary>
[Exige(Permission.EspaceSalarie)]
public sealed class LireModel(
    PerimetreSalarie perimetre, TracerRefus refus, LireMaPrevention lire, SuivreModule suivre, ImprimerPdf imprimer, IOptions<OptionsEspaces> reglages) : PageSalarie(perimetre, refus)
{
    private readonly Dictionary<int, int> dites = [];

    public RessourceALire Ressource { get; private set; } = null!;

    public IReadOnlyList<EtapeModule> Etapes { get; private set; } = [];

    public QuestionnaireDeSante? Sante { get; private set; }

    public ProgressionPrevention? Avancee { get; private set; }

    /// <summary>The step shown, from 1.</summary>
    public int Etape { get; private set; } = 1;

    /// <summary>The answers of this very request are judged on the page.</summary>
    public bool Corrige { get; private set; }

    public bool Passee { get; private set; }

    public EtapeModule Courante => Etapes[Etape - 1];

    public IReadOnlyList<QuestionDePrevention> Questions => Sante?.Questions ?? Courante.Questions;

    public int? Dite(int question) => dites.TryGetValue(question, out var choix) ? choix : null;

    public async Task<IActionResult> OnGetAsync([FromRoute] Id<RessourcePrevention> id, int? etape, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        var atteinte = Math.Min((Avancee?.Etape ?? 0) + 1, Math.Max(Etapes.Count, 1));
        Etape = Math.Clamp(etape ?? (Avancee?.FinieLe is null ? atteinte : 1), 1, atteinte);
        return Page();
    }

    public async Task<IActionResult> OnGetCertificatAsync([FromRoute] Id<RessourcePrevention> id, CancellationToken arret)
    {
        if (await suivre.LireAsync(Moi.Compte, id, arret) is not { FinieLe: { } le } finie)
        {
            return NotFound();
        }
        var feuille = new Feuille("Certificat de fin de module").Paragraphe($"{Moi.Nom} a suivi jusqu’au bout, et répondu à toutes les questions du module\u00A0:")
            .Titre(finie.TitreFini!)
            .Tableau([("Terminé le", le.LeJour()), ("Numéro", finie.Numero), ("Proposé par", reglages.Value.NomService)])
            .Paragraphe("Ce certificat dit qu’un module de prévention a été suivi. Il ne remplace aucune formation que la loi demande, et ne dit rien de la santé de la personne.", petit: true).EnHtml();
        return (await imprimer.ExecuterAsync(feuille, arret)).Reussit(out var octets)
            ? File(octets, "application/pdf", $"certificat-{finie.Numero}.pdf")
            : File(Encoding.UTF8.GetBytes(feuille), "text/html; charset=utf-8", $"certificat-{finie.Numero}.html");
    }

    /// <summary>A step is passed once all its answers are right.</summary>
    public async Task<IActionResult> OnPostEtapeAsync([FromRoute] Id<RessourcePrevention> id, int etape, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret) || etape < 1 || etape > Etapes.Count)
        {
            return NotFound();
        }
        Etape = etape;
        if (!Repondre() || !Courante.Questions.Index().All(q => q.Item.Choix[dites[q.Index]].Juste))
        {
            return Page();
        }
        var passee = await suivre.PasserAsync(Moi.Compte, id, Ressource.Titre, etape, Etapes.Count, arret);
        if (passee.EstRefus)
        {
            Refuser(passee.Refus);
            return Page();
        }
        Passee = true;
        Avancee = await suivre.LireAsync(Moi.Compte, id, arret);
        return Page();
    }

    /// <summary>Computed here, shown, forgotten.</summary>
    public async Task<IActionResult> OnPostBilanAsync([FromRoute] Id<RessourcePrevention> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret) || Sante is null)
        {
            return NotFound();
        }
        Repondre();
        return Page();
    }

    private bool Repondre()
    {
        foreach (var (rang, question) in Questions.Index())
        {
            if (int.TryParse(Request.Form[$"q-{rang}"], NumberStyles.None, CultureInfo.InvariantCulture, out var choix) && choix < question.Choix.Count)
            {
                dites[rang] = choix;
            }
        }
        // Of a questionnaire, what is left out is left out; of a step, all is answered.
        Corrige = Sante is not null ? dites.Count > 0 : dites.Count == Questions.Count;
        if (!Corrige)
        {
            ModelState.AddModelError("", Sante is not null ? "Répondez à une question au moins." : "Répondez à chaque question pour passer cette étape.");
        }
        return Corrige;
    }

    private async Task<bool> ChargerAsync(Id<RessourcePrevention> id, CancellationToken arret)
    {
        if (await lire.UneAsync(Moi.Travailleur, id, arret) is not { } lue)
        {
            return false;
        }
        Ressource = lue;
        if (lue.Genre == GenreRessource.Module)
        {
            Etapes = ContenuPrevention.Module(lue.Contenu).Valeur;
            Avancee = await suivre.LireAsync(Moi.Compte, id, arret);
        }
        Sante = lue.Genre == GenreRessource.Questionnaire ? ContenuPrevention.Questionnaire(lue.Contenu).Valeur : null;
        return true;
    }
}
