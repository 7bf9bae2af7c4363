using Microsoft.Extensions.DependencyInjection;
using Socle.Dossier.Contenus;
using Socle.Dossier.Protocoles;
using Socle.Dossier.Tests.Outils;
using Socle.Dossier.Tests.Visites;
using Socle.Dossier.Visites;
using Socle.Dossier.Visites.Sections;
using Socle.Droit;
using Socle.Noyau;

namespace Socle.Dossier.Tests.Protocoles;

/// <summary>Protocols in the small service of visits.</summary>
internal static class MondeProtocole
{
    public static readonly SaisieDeProtocole Bruit = new()
    {
        Titre = "Bruit",
        Visites = [TypeVisite.Vip],
        Questions =
        [
            new() { Libelle = "Porte ses bouchons", Mois = 24 }, new() { Libelle = "Gêne", Nature = NatureReponse.Choix, Choix = "aucune ; un peu ; beaucoup" },
            new() { Libelle = "Heures de bruit", Nature = NatureReponse.Nombre, Unite = "heures" }, new() { Libelle = "Otoscopie vue", Reservee = true },
        ],
        Mesures = [new() { Code = "AUDIOMETRIE", Mois = 24 }, new() { Code = "TENSION" }],
        Conseils = [new() { Titre = "Porter ses protections" }],
    };

    public static Task<Resultat<Id<ProtocoleDeSuivi>>> EcrireAsync(this MondeVisite monde, Soignant qui, SaisieDeProtocole saisie, Id<ProtocoleDeSuivi>? id = null, int edition = 0) =>
        monde.Monde.SoinAsync(qui, s => s.GetRequiredService<EcrireProtocoleDeSuivi>().ExecuterAsync(id, edition, saisie));

    public static Task<Resultat<Id<ProtocoleDeSuivi>>> PublierAsync(this MondeVisite monde, Soignant qui, Id<ProtocoleDeSuivi> id, DateOnly du, int edition = 1) =>
        monde.Monde.SoinAsync(qui, s => s.GetRequiredService<PublierProtocole>().ExecuterAsync(id, edition, du));

    public static Task<Resultat<Id<ProtocoleDeSuivi>>> RetirerAsync(this MondeVisite monde, Soignant qui, Id<ProtocoleDeSuivi> id, DateOnly le, string? motif = "recommandation revue") =>
        monde.Monde.SoinAsync(qui, s => s.GetRequiredService<RetirerProtocole>().ExecuterAsync(id, le, motif));

    public static Task<Resultat<Id<ProtocoleDeSuivi>>> NouvelleVersionAsync(this MondeVisite monde, Soignant qui, Id<ProtocoleDeSuivi> id) =>
        monde.Monde.SoinAsync(qui, s => s.GetRequiredService<EcrireProtocoleDeSuivi>().NouvelleVersionAsync(id));

    /// <summary>Written and in force from today.</summary>
    public static async Task<ProtocoleDeSuiviLu> PublieAsync(this MondeVisite monde, SaisieDeProtocole saisie)
    {
        var id = (await monde.EcrireAsync(monde.Medecin, saisie)).Valeur;
        (await monde.PublierAsync(monde.Medecin, id, monde.Aujourdhui)).EstSucces.ShouldBeTrue();
        return await monde.ProtocoleAsync(id);
    }

    public static Task<ProtocoleDeSuiviLu> ProtocoleAsync(this MondeVisite monde, Id<ProtocoleDeSuivi> id) => monde.Monde.SoinAsync(
        monde.Medecin, async s => (await s.GetRequiredService<LireProtocoles>().FamilleAsync(id, default)).Single(p => p.Id == id));

    /// <summary>What the screen of this visit asks.</summary>
    public static async Task<IReadOnlyList<ProtocoleApplique>> DemandesAsync(this MondeVisite monde, Soignant qui, Id<VisiteMedicale> visite)
    {
        var ecran = await monde.LireAsync(qui, visite);
        return await monde.Monde.SoinAsync(qui, s => s.GetRequiredService<ProtocolesDeLaVisite>().ExecuterAsync(ecran, default));
    }

    public static Task<Resultat<int>> RepondreAsync(this MondeVisite monde, Soignant qui, Id<VisiteMedicale> visite, params (string Champ, string Texte)[] saisie) =>
        monde.TaperAsync(qui, visite, SectionVisite.Protocoles, saisie);

    public static async Task<IReadOnlyList<SuiviDeProtocole>> SuivisAsync(this MondeVisite monde) =>
        [.. (await monde.Monde.LireAsync(monde.Medecin, monde.Lucie)).Select(e => e.Contenu).OfType<SuiviDeProtocole>()];
}
