using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Protocoles;
using Socle.Dossier.Tests.Visites;
using Socle.Dossier.Visites;
using Socle.Dossier.Visites.Sections;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Delegations;
using Socle.Technique.Base;

namespace Socle.Dossier.Tests.Protocoles;

/// <summary>The delegation protocol at each act of a visit: opening, asking what is the doctor's, proposing a measure, concluding. Signing has its own table.</summary>
public sealed class ActesDelInfirmierTests
{
    public enum Situation
    {
        /// <summary>The service keeps no protocol here: the law's own limits alone.</summary>
        SansRegistre,

        /// <summary>A signed protocol entrusts the visit.</summary>
        Confiee,

        /// <summary>Protocols exist, none entrusts it.</summary>
        PasConfiee,

        /// <summary>Entrusted when opened, terminated from that same day before the end.</summary>
        RetireeEntreTemps,
    }

    [Theory]
    [InlineData(Situation.SansRegistre, TypeVisite.Vip, true, true), InlineData(Situation.Confiee, TypeVisite.Vip, true, true)]
    [InlineData(Situation.PasConfiee, TypeVisite.Vip, false, false), InlineData(Situation.RetireeEntreTemps, TypeVisite.Vip, true, false)]
    [InlineData(Situation.SansRegistre, TypeVisite.Ema, false, false), InlineData(Situation.Confiee, TypeVisite.Ema, false, false)]
    public async Task Infirmier_OuvrirPuisConclure_SelonLeDroitEtLeProtocole(Situation situation, TypeVisite type, bool ouvre, bool conclut)
    {
        await using var monde = await MondeVisite.OuvrirAsync(Moteur.Sqlite);
        var protocole = situation == Situation.SansRegistre ? null : await SignerAsync(monde, situation == Situation.PasConfiee ? [Acte.Reprise] : [Acte.VipInitiale, Acte.VipPeriodique]);

        var ouverte = await monde.OuvrirAsync(monde.Infirmier, await monde.AttendueAsync(monde.Infirmier, type));

        ouverte.EstSucces.ShouldBe(ouvre, ouverte.ToString());
        if (!ouvre)
        {
            ouverte.Refus.Code.ShouldBe("agenda.delegation");
            ouverte.Refus.Phrase.ShouldEndWith(".");
            return;
        }
        if (situation == Situation.RetireeEntreTemps)
        {
            (await monde.Monde.Services.EcrireAsync(async e =>
            {
                (await e.Db.Set<ProtocoleDelegation>().SingleAsync(p => p.Id == protocole!.Id)).ResilieLe = monde.Aujourdhui;
                return Resultat.De(true);
            })).EstSucces.ShouldBeTrue();
        }
        var conclue = await monde.ConclureAsync(monde.Infirmier, ouverte.Valeur);
        conclue.EstSucces.ShouldBe(conclut, conclue.ToString());
        if (!conclut)
        {
            conclue.Refus.ShouldBe(RefusVisite.PlusConfiee);
            (await monde.ReorienterAsync(monde.Infirmier, ouverte.Valeur)).EstSucces.ShouldBeTrue("handing to the doctor stays open");
        }
    }

    [Theory]
    [InlineData(true, true, true), InlineData(true, false, true), InlineData(false, true, false), InlineData(false, false, true)]
    public async Task Repondre_CeQuiEstAuMedecin_LuiSeul(bool medecin, bool reservee, bool accepte)
    {
        await using var monde = await MondeVisite.OuvrirAsync(Moteur.Sqlite);
        var p = await monde.PublieAsync(MondeProtocole.Bruit);
        var qui = medecin ? monde.Medecin : monde.Infirmier;
        var visite = await monde.OuverteAsync(qui);

        var garde = await monde.RepondreAsync(qui, visite, (PartieProtocoles.Question(p, reservee ? "Q4" : "Q1"), "oui"));

        garde.EstSucces.ShouldBe(accepte);
        if (!accepte)
        {
            garde.Refus.Tous.Single().Code.ShouldBe("visite.reserve");
            (await monde.BrouillonsAsync()).ShouldBe(0);
        }
    }

    [Theory]
    [InlineData(true, true), InlineData(false, false)]
    public async Task Conclure_MesureIndividuelle_LeMedecinSeul(bool medecin, bool accepte)
    {
        await using var monde = await MondeVisite.OuvrirAsync(Moteur.Sqlite);
        var qui = medecin ? monde.Medecin : monde.Infirmier;
        var visite = await monde.OuverteAsync(qui);
        await monde.TaperAsync(qui, visite, SectionVisite.Conclusion, ("mesures", "oui"));

        var conclue = await monde.ConclureAsync(qui, visite);

        conclue.EstSucces.ShouldBe(accepte);
        if (!accepte)
        {
            conclue.Refus.Champ.ShouldBe("s12.mesures");
        }
    }

    private static async Task<ProtocoleDelegation> SignerAsync(MondeVisite monde, params Acte[] actes)
    {
        var protocole = new ProtocoleDelegation
        {
            Id = Id<ProtocoleDelegation>.Nouveau(),
            Intitule = "Visites de l’infirmier",
            Genre = GenreProtocole.Individuel,
            ProfessionnelId = monde.Infirmier.Professionnel.Id,
            MedecinId = monde.Medecin.Professionnel.Id,
            Du = monde.Aujourdhui.AddDays(-1),
            SigneLe = monde.Aujourdhui.AddDays(-1),
        };
        await monde.Monde.Service.AjouterAsync([protocole, .. actes.Select(a => new ActeDelegue { Id = Id<ActeDelegue>.Nouveau(), ProtocoleId = protocole.Id, Acte = a })]);
        return protocole;
    }
}
