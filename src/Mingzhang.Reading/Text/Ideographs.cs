using System.Buffers;

namespace Mingzhang.Reading.Text;

/// <summary>
/// Characters that look like an ideograph and are another: radicals (U+2E80–2FD5) and compatibility ideographs (U+F900–FA6D).
/// A PDF whose font draws both with one glyph often tells the wrong one, and what is copied from it carries it on. Source: Unicode,
/// NFKC and EquivalentUnifiedIdeograph.txt; of 戶, 靑 and 黃 the forms of the mainland. Those without a plain equivalent stay.
/// </summary>
internal static class Ideographs
{
    private const char FirstSupplement = '\u2E80', FirstRadical = '\u2F00', FirstCompatible = '\uF900';

    private const string Supplement =
        "⺀厂⺂乚⺄亻冂⺇⺈刂卜㔾⺌⺍兀⺏尢尣巳幺彑彐忄㣺扌攵⺚旡日月歺母民氵氺灬爫⺥丬牛犭王疋目示礻竹糹纟罓罒⺳⺴⺵羊⺷⺸耂肀聿" +
        "肉臼艹艹艹虎衤覀西见角⻇讠贝足车辶辶辶阝钅長镸长门⻕阝雨青韦页风飞食⻞飠饣⻡马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

    private const string Radicals =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳" +
        "心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸" +
        "缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨青非面革韋韭音" +
        "頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黄黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    private const string Compatible =
        "豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來冷勞擄櫓爐盧老蘆虜路露魯鷺碌" +
        "祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮" +
        "兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈" +
        "領例禮醴隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘" +
        "藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀﨎﨏塚﨑晴﨓﨔凞猪益礼神祥福靖精羽﨟蘒﨡諸﨣﨤逸都﨧﨨﨩飯飼" +
        "館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎懲敏既暑梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸" +
        "難響頻恵𤋮舘";

    private static readonly SearchValues<char> Lookalikes = SearchValues.Create(
        [.. From(FirstSupplement, Supplement), .. From(FirstRadical, Radicals), .. From(FirstCompatible, Compatible)]);

    /// <summary>The text with plain ideographs; as long as before.</summary>
    public static string Plain(string text) => text.AsSpan().IndexOfAny(Lookalikes) < 0 ? text : string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = Of(source[i]);
        }
    });

    private static char Of(char c) => Lookalikes.Contains(c)
        ? c >= FirstCompatible ? Compatible[c - FirstCompatible] : c >= FirstRadical ? Radicals[c - FirstRadical] : Supplement[c - FirstSupplement]
        : c;

    private static IEnumerable<char> From(char first, string plain) => plain.Select((_, index) => (char)(first + index));
}
